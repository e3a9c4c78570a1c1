import type { Bench, BenchLine } from './bench.js';
import { callPage } from './callPage.js';
import { compare, withExponent } from './compare.js';
import { urlOf } from './data/cacheFolder.js';
import { curveFiles } from './data/curveFiles.js';
import type { CurveSize } from './data/curves.js';

const sizes: Readonly<Record<string, CurveSize>> = {
  'line.smooth.1e5': { runs: 100, points: 1000 },
  'line.smooth.1e6': { runs: 100, points: 10_000 },
};

/** Steps of the smoothing slider on a <LinePlot>: new weight to drawing. Nobody else smooths all points in the page. */
export const lineSmooth: Bench = {
  names: Object.keys(sizes),
  async *run({ wants, n, withPage, say }) {
    let smaller: BenchLine | undefined;
    for (const [bench, size] of Object.entries(sizes)) {
      if (!wants(bench)) continue;
      const url = `${urlOf((await curveFiles(size)).folder)}/export/`;
      const ours = () => withPage('/pages/lab.html', (page) => callPage<number[]>(page, 'smooth', { url, steps: 10 }));
      const line = await compare({ bench, contestants: { ours }, n, unit: 'ms', say });
      yield withExponent(line, smaller);
      smaller = line;
    }
  },
};
