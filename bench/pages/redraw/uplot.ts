import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { colorOf } from '../columns.js';
import { figureSize, type Draw } from './drawing.js';

/** uPlot as its own benchmarks set it up for many points: lines one pixel wide, no points. */
export const draw: Draw = async (host, { steps, values }) => {
  const series = values.map((_, run) => ({ stroke: colorOf(run), width: 1, points: { show: false } }));
  let drawn = (): void => undefined;
  const options: uPlot.Options = {
    ...figureSize,
    legend: { show: false },
    cursor: { points: { show: false } },
    scales: { x: { time: false }, y: { auto: false, range: [-1, 3] } },
    series: [{}, ...series],
    hooks: { draw: [() => drawn()] },
  };
  const first = new Promise<void>((resolve) => (drawn = resolve));
  const chart = new uPlot(options, [steps, ...values], host);
  await first;
  return {
    show: (min, max) =>
      new Promise<void>((resolve) => {
        drawn = resolve;
        chart.setScale('x', { min, max });
      }),
    remove: () => chart.destroy(),
  };
};
