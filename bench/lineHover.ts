import type { Bench, BenchLine } from './bench.js';
import { callPage } from './callPage.js';
import { compare, withExponent } from './compare.js';
import { urlOf } from './data/cacheFolder.js';
import { curveFiles } from './data/curveFiles.js';

const sizes: Readonly<Record<string, number>> = { 'line.hover.100': 100, 'line.hover.1000': 1000 };
const moves = 30;

/** Pointer moves over lines of 1,000 points: event to nearest line, crosshair and tooltip on screen. */
export const lineHover: Bench = {
  names: Object.keys(sizes),
  async *run({ wants, n, withPage, say }) {
    let smaller: BenchLine | undefined;
    for (const [bench, runs] of Object.entries(sizes)) {
      if (!wants(bench)) continue;
      const data = urlOf((await curveFiles({ runs, points: 1000 })).folder);
      const inLab = (method: string, url: string) => () =>
        withPage('/pages/lab.html', (page) => callPage<number[]>(page, method, { url, moves }));
      const contestants = { ours: inLab('hoverOurs', `${data}/export/`), uPlot: inLab('hoverUplot', `${data}/columns.json`) };
      const line = await compare({ bench, contestants, n, unit: 'ms', say });
      yield withExponent(line, smaller);
      smaller = line;
    }
  },
};
