import type { Bench, BenchLine } from './bench.js';
import { callPage } from './callPage.js';
import { compare, withExponent, type Contestant } from './compare.js';
import { urlOf } from './data/cacheFolder.js';
import { predictionClasses, predictionFiles } from './data/predictionFiles.js';
import type { ConfusionSample } from './pages/confusion.js';
import { median, rounded } from './statistics.js';

const sizes: Readonly<Record<string, number>> = { 'confusion.1e5x1000': 100_000, 'confusion.1e6x1000': 1_000_000 };

/**
 * A confusion matrix of 1,000 classes, from a table on a local server to its first picture: ours from an export, through DuckDB, with names, margins, legend and top confusions; the peers from bare 16-bit codes, counted in a
 * loop on the page, which no filter or other table could be asked of. All must find equally many rows right.
 */
export const confusion: Bench = {
  names: Object.keys(sizes),
  async *run({ wants, n, quick, withPage, say }) {
    let smaller: BenchLine | undefined;
    for (const [bench, rows] of Object.entries(sizes)) {
      if (!wants(bench) || (quick && rows > 100_000)) continue;
      const url = urlOf(await predictionFiles(rows));
      const plans: { numbers: number; texts: number }[] = [];
      let right: number | undefined;
      const take =
        (method: string): Contestant =>
        () =>
          withPage('/pages/lab.html', async (page) => {
            const sample = await callPage<ConfusionSample>(page, method, { url, classes: predictionClasses });
            right ??= sample.right;
            if (sample.right !== right) throw new Error(`finds ${sample.right} rows right, not ${right}`);
            if (sample.plan) plans.push(sample.plan);
            return sample.picture;
          });
      const contestants = {
        ours: take('confusionOurs'),
        'Plotly + loop': take('confusionPlotly'),
        'canvas + loop': take('confusionCanvas'),
      };
      const line = await compare({ bench, contestants, n, unit: 'ms', say });
      const also = {
        'plan alone': rounded(median(plans.slice(1).map(({ numbers }) => numbers))),
        'plan alone, classes as texts': rounded(median(plans.slice(1).map(({ texts }) => texts))),
      };
      yield withExponent({ ...line, also }, smaller);
      smaller = line;
    }
  },
};
