import type { Bench, BenchContext, BenchLine } from './bench.js';
import { callPage } from './callPage.js';
import { compare, withExponent, type Contestant } from './compare.js';
import { urlOf } from './data/cacheFolder.js';
import { curveFiles } from './data/curveFiles.js';
import type { CurveSize } from './data/curves.js';

const sizes: Readonly<Record<string, CurveSize>> = {
  'load.1e5': { runs: 100, points: 1000 },
  'load.1e6': { runs: 100, points: 10_000 },
  'load.1e7': { runs: 1000, points: 10_000 },
};

/** A page opened for the first time, until its line plot is drawn: everything it loads comes from a local server, uncompressed. */
export const load: Bench = {
  names: Object.keys(sizes),
  async *run(context) {
    let smaller: BenchLine | undefined;
    for (const [bench, size] of Object.entries(sizes)) {
      if (!context.wants(bench)) continue;
      const data = urlOf((await curveFiles(size)).folder);
      const line = await compare({ bench, contestants: pages(context, data), n: context.n, unit: 'ms', say: context.say });
      yield withExponent(line, smaller);
      smaller = line;
    }
  },
};

function pages(context: BenchContext, data: string): Record<string, Contestant> {
  const open =
    (path: string): Contestant =>
    () =>
      context.withPage(path, (page) => callPage<number>(page, 'drawn'));
  return {
    ours: open(`/pages/loadOurs.html?export=${data}/export/`),
    'uPlot + JSON': open(`/pages/loadUplot.html?json=${data}/columns.json`),
    'Plotly + JSON': open(`/pages/loadPlotly.html?json=${data}/columns.json`),
    'DuckDB-WASM + M4 SQL': open(`/pages/loadDuckDb.html?points=${data}/points.arrow`),
  };
}
