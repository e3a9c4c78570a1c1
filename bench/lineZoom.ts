import type { Bench, BenchLine } from './bench.js';
import { callPage } from './callPage.js';
import { compare, withExponent } from './compare.js';
import { urlOf } from './data/cacheFolder.js';
import { curveFiles } from './data/curveFiles.js';
import type { CurveSize } from './data/curves.js';
import { p95 } from './statistics.js';

const sizes: Readonly<Record<string, CurveSize>> = {
  'line.zoom.1e6': { runs: 100, points: 10_000 },
  'line.zoom.1e7': { runs: 1000, points: 10_000 },
};
const steps = 12;

/** Wheel steps on a <LinePlot>: event to exact drawing; 95 in 100 are no slower. The peer's figure is its query alone;
 * at 1e7 points it takes minutes, and is left out. */
export const lineZoom: Bench = {
  names: Object.keys(sizes),
  async *run({ wants, n, withPage, say }) {
    let smaller: BenchLine | undefined;
    for (const [bench, size] of Object.entries(sizes)) {
      if (!wants(bench)) continue;
      const data = urlOf((await curveFiles(size)).folder);
      const inLab = (method: string, options: object) => () =>
        withPage('/pages/lab.html', (page) => callPage<number[]>(page, method, { ...options, steps }));
      const mosaic = { "Mosaic's M4 query in DuckDB-WASM": inLab('zoomMosaic', { url: `${data}/points.arrow`, points: size.points }) };
      const contestants = { ours: inLab('zoomOurs', { url: `${data}/export/` }), ...(size.runs < 1000 && mosaic) };
      const line = await compare({ bench, contestants, n, unit: 'ms (p95)', statistic: p95, say });
      yield withExponent(line, smaller);
      smaller = line;
    }
  },
};
