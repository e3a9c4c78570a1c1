import type { Bench, BenchLine } from './bench.js';
import { callPage } from './callPage.js';
import { compare, withExponent } from './compare.js';

const sizes: Readonly<Record<string, number>> = {
  'line.redraw.10x1000': 10,
  'line.redraw.100x1000': 100,
  'line.redraw.1000x1000': 1000,
};
const points = 1000;
const peers = ['uPlot', 'ECharts', 'Plotly', 'visx'];

/** Frames of a zoom over noisy lines that are in memory: drawing alone, no data. */
export const lineRedraw: Bench = {
  names: Object.keys(sizes),
  async *run(context) {
    let smaller: BenchLine | undefined;
    for (const [bench, runs] of Object.entries(sizes)) {
      if (!context.wants(bench)) continue;
      const draw = (library: string) => () =>
        context.withPage('/pages/lab.html', (page) => callPage<number>(page, 'redraw', { library, runs, points }));
      const contestants = Object.fromEntries(['ours', ...peers].map((library) => [library, draw(library)]));
      const line = await compare({ bench, contestants, n: context.n, unit: 'ms per frame', say: context.say });
      yield withExponent(line, smaller);
      smaller = line;
    }
  },
};
