import type { Bench, BenchLine } from './bench.js';
import { callPage } from './callPage.js';
import { compare, withExponent, type Contestant } from './compare.js';
import { importanceFiles } from './data/importanceFiles.js';
import { urlOf } from './data/cacheFolder.js';
import type { ImportanceSample } from './pages/importance.js';

const sizes: Readonly<Record<string, number>> = { 'importance.1k': 1000, 'importance.10k': 10_000 };
const trees = 100;

/**
 * Parameter importance of 50 parameters, 100 trees: the peer grows its trees on the page and gives its own importance; ours does all methods and curves beside
 * it in the worker. Both must find the same parameter to matter most. The peer is left out of the larger size, which would take it many minutes.
 */
export const importance: Bench = {
  names: Object.keys(sizes),
  async *run({ wants, n, quick, withPage, say }) {
    let smaller: BenchLine | undefined;
    for (const [bench, runs] of Object.entries(sizes)) {
      if (!wants(bench) || (quick && runs > 1000)) continue;
      const url = `${urlOf(await importanceFiles(runs))}/export/`;
      const take = (method: string, options: object) => (): Promise<number[]> =>
        withPage('/pages/lab.html', async (page) => {
          const { taken, first } = await callPage<ImportanceSample>(page, method, { trees, ...options });
          if (first !== 'number_0') throw new Error(`finds ${first}, not number_0`);
          return taken;
        });
      const contestants: Record<string, Contestant> = { ours: take('importanceOurs', { url, requests: runs > 1000 ? 1 : 3 }) };
      if (runs <= 1000) contestants['ml-random-forest'] = take('importanceMl', { runs });
      const line = await compare({ bench, contestants, n, unit: 'ms', say });
      yield withExponent(line, smaller);
      smaller = line;
    }
  },
};
