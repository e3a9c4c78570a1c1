import { seeded } from '../../data/random.js';
import { afterPaint, stage } from '../afterPaint.js';
import type { Draw, NoisyLines } from './drawing.js';

/** What to draw with which library. */
export interface RedrawOptions {
  library: keyof typeof libraries;
  runs: number;
  points: number;
}

/** Frames per sample, and ms after which a sample ends sooner. */
const frames = 12;
const enough = 4000;

const libraries = {
  ours: async (): Promise<Draw> => (await import('./ours.js')).draw,
  uPlot: async (): Promise<Draw> => (await import('./uplot.js')).draw,
  ECharts: async (): Promise<Draw> => (await import('./echarts.js')).draw,
  Plotly: async (): Promise<Draw> => (await import('./plotly.js')).draw,
  visx: async (): Promise<Draw> => (await import('./visx.js')).draw,
};

/** ms per redraw of a zoom that narrows by 2 % a frame, the wait for the screen to have taken it included. */
export async function redraw({ library, runs, points }: RedrawOptions): Promise<number> {
  const draw = await libraries[library]();
  const host = document.createElement('div');
  stage().append(host);
  const drawing = await draw(host, noisyLines(runs, points));
  const show = async (frame: number): Promise<void> => {
    const inset = 0.01 * frame * points;
    await drawing.show(inset, points - 1 - inset);
    await afterPaint();
  };
  await show(1);
  await show(2);
  const start = performance.now();
  let done = 0;
  while (done < frames && performance.now() - start < enough) await show(3 + done++);
  const taken = (performance.now() - start) / done;
  drawing.remove();
  host.remove();
  await afterPaint();
  return taken;
}

function noisyLines(runs: number, points: number): NoisyLines {
  const steps = Float64Array.from({ length: points }, (_, i) => i);
  const values = Array.from({ length: runs }, (_, run) => {
    const random = seeded(run + 1);
    return Float64Array.from(steps, (step) => Math.exp((-3 * step) / points) + random() + random() - 1);
  });
  return { steps, values };
}
