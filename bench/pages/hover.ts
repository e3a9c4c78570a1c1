import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { afterPaint, stage } from './afterPaint.js';
import { colorOf, fetchColumns } from './columns.js';
import { mountLinePlot } from './mountLinePlot.js';

export interface HoverOptions {
  /** Folder of the export, or address of the JSON. */
  url: string;
  moves: number;
}

/** ms from a pointer's move over the plot to nearest line, crosshair and tooltip on screen. */
export async function hoverOurs({ url, moves }: HoverOptions): Promise<number[]> {
  const { watch } = mountLinePlot(url);
  await watch.drawn(0);
  const figure = document.querySelector('.rf-figure');
  if (!figure) throw new Error('There is no plot.');
  const taken = await moveOver(figure, 'pointermove', moves);
  if (!document.querySelector('.rf-tooltip')) throw new Error('The pointer brought up no tooltip.');
  return taken;
}

/** The same with uPlot, which finds the nearest series where its focus is on; points and legend are off, as they would cost it more. */
export async function hoverUplot({ url, moves }: HoverOptions): Promise<number[]> {
  const { steps, runs } = await fetchColumns(url);
  const series = runs.map(({ name }, run) => ({ label: name, stroke: colorOf(run), width: 1, points: { show: false } }));
  let found = false;
  const options: uPlot.Options = {
    width: 1054,
    height: 400,
    legend: { show: false },
    cursor: { points: { show: false }, focus: { prox: 24 } },
    focus: { alpha: 1 },
    scales: { x: { time: false } },
    series: [{}, ...series],
    hooks: { setSeries: [(_, run) => (found = run !== null || found)] },
  };
  const chart = new uPlot(options, [steps, ...runs.map(({ y }) => y)], stage());
  await afterPaint();
  chart.over.dispatchEvent(new MouseEvent('mouseenter'));
  const taken = await moveOver(chart.over, 'mousemove', moves);
  if (!found) throw new Error('no series was ever under the pointer');
  return taken;
}

async function moveOver(element: Element, type: 'pointermove' | 'mousemove', moves: number): Promise<number[]> {
  const box = element.getBoundingClientRect();
  const taken: number[] = [];
  for (let move = 0; move < moves; move++) {
    const at = {
      clientX: box.left + box.width * (0.2 + (0.6 * move) / moves),
      clientY: box.top + box.height * (0.4 + 0.2 * ((move % 5) / 5)),
    };
    const init = { ...at, bubbles: true, pointerType: 'mouse' };
    const start = performance.now();
    element.dispatchEvent(type === 'pointermove' ? new PointerEvent(type, init) : new MouseEvent(type, init));
    await afterPaint();
    taken.push(performance.now() - start);
  }
  return taken;
}
