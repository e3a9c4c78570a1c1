import type { Bench, BenchContext } from './bench.js';
import { callPage } from './callPage.js';
import { compare, type Contestant } from './compare.js';
import { urlOf } from './data/cacheFolder.js';
import { curveFiles } from './data/curveFiles.js';
import { runName } from './data/curves.js';

const size = { runs: 1000, points: 10_000 };
const visible = 10;

/** Which ten of the thousand runs are shown: the newest, whose files lie together, or runs spread over the project, which no two share a file. */
const choices: Readonly<Record<string, (i: number) => number>> = {
  'load.throttled': (i) => size.runs - visible + i,
  'load.throttled.spread': (i) => i * (size.runs / visible),
};

/** A page opened for the first time over 50 Mbit/s with 40 ms to each answer, all compressed, until ten of a thousand runs are drawn. */
export const loadThrottled: Bench = {
  names: Object.keys(choices),
  async *run(context) {
    for (const [bench, runOf] of Object.entries(choices)) {
      if (!context.wants(bench)) continue;
      const data = urlOf((await curveFiles(size)).folder);
      const ten = urlOf((await curveFiles({ runs: visible, points: size.points })).folder);
      const only = Array.from({ length: visible }, (_, i) => runName(runOf(i)));
      let wasmFirst = 0;
      const contestants = contestantsOf(context, data, ten, only, (arrived) => (wasmFirst += arrived ? 1 : 0));
      const line = await compare({ bench, contestants, n: context.n, unit: 'ms', say: context.say });
      yield { ...line, also: { 'pages whose engine wasm had arrived before': wasmFirst } };
    }
  },
};

/** Peers get a file of exactly the ten runs, as a server of their own would make it. */
function contestantsOf(
  { withPage }: BenchContext,
  data: string,
  ten: string,
  only: readonly string[],
  onWasm: (arrived: boolean) => void,
): Record<string, Contestant> {
  const open =
    (path: string): Contestant =>
    () =>
      withPage(path, (page) => callPage<number>(page, 'drawn'));
  return {
    ours: () =>
      withPage(`/slow/pages/loadOurs.html?export=/slow${data}/export/&only=${only.join(',')}`, async (page) => {
        const drawn = await callPage<number>(page, 'drawn');
        onWasm(await callPage<boolean>(page, 'wasmHadArrived'));
        return drawn;
      }),
    'uPlot + JSON': open(`/slow/pages/loadUplot.html?json=/slow${ten}/columns.json`),
    'Plotly + JSON': open(`/slow/pages/loadPlotly.html?json=/slow${ten}/columns.json`),
    'DuckDB-WASM + M4 SQL': open(`/slow/pages/loadDuckDb.html?points=/slow${ten}/points.arrow`),
  };
}
