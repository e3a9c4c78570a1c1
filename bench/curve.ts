import type { Bench } from './bench.js';
import { callPage } from './callPage.js';
import { compare } from './compare.js';
import { scoreFiles } from './data/scoreFiles.js';
import { urlOf } from './data/cacheFolder.js';
import type { CurveSample } from './pages/curve.js';

const sizes: Readonly<Record<string, number>> = { 'curve.roc.1e5': 100_000, 'curve.roc.1e6': 1_000_000 };

/**
 * Exact ROC curve and area of a table of predictions. Ours: the plan asked of the engine, whose workers and table are there but where nothing is sorted, to the frame, and (`.drawn`) to the
 * picture. The peer has labels and scores in typed arrays on the page: a plain loop over a sorted array of indices, and a plotly line through every point. Both must find the same area.
 */
export const curve: Bench = {
  names: Object.keys(sizes),
  async *run({ wants, n, quick, withPage, say }) {
    for (const [bench, rows] of Object.entries(sizes)) {
      if (!wants(bench) || (quick && rows > 100_000)) continue;
      const url = `${urlOf(await scoreFiles(rows))}/export/`;
      const areas = new Set<string>();
      const take = (method: string, options: object) => (): Promise<number[]> =>
        withPage('/pages/lab.html', async (page) => {
          const { taken, auc } = await callPage<CurveSample>(page, method, options);
          areas.add(auc.toFixed(9));
          if (areas.size > 1) throw new Error(`areas differ: ${[...areas].join(', ')}`);
          return taken;
        });
      const requests = rows > 100_000 ? 3 : 5;
      const frame = {
        ours: take('curveOurs', { url, requests, draw: false }),
        'plain JS loop': take('curvePlain', { rows, requests, draw: false }),
      };
      yield await compare({ bench, contestants: frame, n, unit: 'ms', say });
      const picture = {
        ours: take('curveOurs', { url, requests, draw: true }),
        'plain JS loop, plotly': take('curvePlain', { rows, requests: 1, draw: true }),
      };
      yield await compare({ bench: `${bench}.drawn`, contestants: picture, n, unit: 'ms', say });
    }
  },
};
