import { mountLinePlot } from './mountLinePlot.js';

export interface ZoomOptions {
  /** Folder of the export. */
  url: string;
  steps: number;
}

/** Wheel travel in CSS pixels of one step: about half a doubling, which is what one notch or a brisk pinch gives. */
const travel = 33;

/** ms from each wheel event to its exact drawing on screen. Eight steps in, four out again elsewhere, and so on: no range comes twice. */
export async function zoomOurs({ url, steps }: ZoomOptions): Promise<number[]> {
  const { watch } = mountLinePlot(url);
  await watch.drawn(0);
  const taken: number[] = [];
  for (let step = 0; step < steps; step++) {
    const figure = document.querySelector('.rf-figure');
    if (!figure) throw new Error('The plot is gone.');
    const box = figure.getBoundingClientRect();
    const clientX = box.left + box.width * (0.3 + 0.045 * step);
    const deltaY = step % 12 < 8 ? -travel : travel;
    const draws = watch.draws;
    const start = performance.now();
    figure.dispatchEvent(
      new WheelEvent('wheel', { deltaY, clientX, clientY: box.top + 100, ctrlKey: true, bubbles: true, cancelable: true }),
    );
    taken.push((await watch.drawn(draws)) - start);
  }
  return taken;
}
