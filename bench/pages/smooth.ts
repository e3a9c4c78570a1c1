import { mountLinePlot } from './mountLinePlot.js';

export interface SmoothOptions {
  /** Folder of the export. */
  url: string;
  steps: number;
}

/** ms from each new position of the smoothing slider to its drawing, smoothed over unsmoothed lines. */
export async function smooth({ url, steps }: SmoothOptions): Promise<number[]> {
  const { watch, render } = mountLinePlot(url);
  await watch.drawn(0);
  const taken: number[] = [];
  for (let step = 0; step < steps; step++) {
    const draws = watch.draws;
    const start = performance.now();
    render({ smoothing: 0.5 + 0.02 * step });
    taken.push((await watch.drawn(draws)) - start);
  }
  return taken;
}
