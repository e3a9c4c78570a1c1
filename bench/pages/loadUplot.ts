import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { afterPaint, parameter, stage } from './afterPaint.js';
import { colorOf, fetchColumns } from './columns.js';
import { offer } from './offer.js';

async function draw(): Promise<number> {
  const { steps, runs } = await fetchColumns(parameter('json'));
  const series = runs.map(({ name }, run) => ({ label: name, stroke: colorOf(run), width: 1, points: { show: false } }));
  const options = { width: 1054, height: 400, legend: { show: false }, scales: { x: { time: false } }, series: [{}, ...series] };
  await new Promise<void>((resolve) => {
    const chart = new uPlot({ ...options, hooks: { draw: [() => resolve()] } }, [steps, ...runs.map(({ y }) => y)], stage());
    if (!chart.root.isConnected) throw new Error('uPlot is not in the page.');
  });
  await afterPaint();
  return performance.now();
}

const drawn = draw();
offer({ drawn: () => drawn });
