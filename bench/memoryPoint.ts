import type { Bench } from './bench.js';
import { callPage } from './callPage.js';
import { lineOf } from './compare.js';
import { urlOf } from './data/cacheFolder.js';
import { curveFiles } from './data/curveFiles.js';
import type { MemorySample } from './pages/memory.js';
import { median, rounded } from './statistics.js';

const small = { runs: 100, points: 1000 };
const large = { runs: 100, points: 10_000 };
const more = large.runs * large.points - small.runs * small.points;

/** Bytes a page grows by with each further point it shows: of the page and its workers, as the browser counts them (it leaves out WebAssembly, so that there is no peer's figure). */
export const memoryPoint: Bench = {
  names: ['memory.point'],
  async *run({ n, withPage }) {
    const grown: MemorySample[] = [];
    for (let round = 0; round < n; round++) {
      const measure = async (size: typeof small): Promise<MemorySample> => {
        const data = urlOf((await curveFiles(size)).folder);
        return withPage('/pages/lab.html', (page) => callPage<MemorySample>(page, 'memory', { url: `${data}/export/` }));
      };
      const [less, full] = [await measure(small), await measure(large)];
      const perPoint = (key: keyof MemorySample): number => (full[key] - less[key]) / more;
      grown.push({ shown: perPoint('shown'), gone: perPoint('gone') });
    }
    const middle = (key: keyof MemorySample): number => median(grown.map((each) => each[key]));
    const line = lineOf('memory.point', middle('shown'), [], 'bytes per point', n);
    yield { ...line, also: { 'bytes per point after the plot has gone': rounded(middle('gone')) } };
  },
};
