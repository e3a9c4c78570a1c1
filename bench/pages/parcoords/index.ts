import { afterPaint } from '../afterPaint.js';
import type { OpenParallel } from './parallel.js';

export interface ParcoordsOptions {
  library: keyof typeof libraries;
  runs: number;
  /** Folder of the export. */
  url: string;
  /** Moves of the brush to measure. */
  moves: number;
}

export interface ParcoordsSample {
  /** ms from the call that draws to the whole picture on screen. */
  draw: number;
  /** ms from each move of the pointer to the whole picture on screen. */
  brush: number[];
  /** Runs selected at the end. */
  selected: number;
}

const libraries = {
  ours: async (): Promise<OpenParallel> => (await import('./ours.js')).open,
  HiPlot: async (): Promise<OpenParallel> => (await import('./hiplot.js')).open,
  Plotly: async (): Promise<OpenParallel> => (await import('./plotly.js')).open,
};

/** Where the brush begins and where its end is when measuring begins, and how far a move takes it: shares of the axis. */
const start = 0.2;
const end = 0.5;
const step = 0.02;

/** Draws all runs, then brushes the first axis and draws the end of the range on, a fiftieth of the axis a move: about 8 pixels. */
export async function parcoords({ library, runs, url, moves }: ParcoordsOptions): Promise<ParcoordsSample> {
  const open = await libraries[library]();
  const parallel = await open(runs, url);
  await afterPaint();
  const before = performance.now();
  const draw = (await parallel.draw()) - before;
  parallel.press(start);
  await parallel.moveTo(end);
  const brush: number[] = [];
  for (let move = 1; move <= moves; move++) {
    await afterPaint();
    const moved = performance.now();
    brush.push((await parallel.moveTo(end + move * step)) - moved);
  }
  return { draw, brush, selected: await parallel.release(end + moves * step) };
}
