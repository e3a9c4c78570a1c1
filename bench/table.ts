import type { Bench, BenchContext, BenchLine } from './bench.js';
import { callPage } from './callPage.js';
import { compare, withExponent } from './compare.js';
import { urlOf } from './data/cacheFolder.js';
import { tableFiles } from './data/tableFiles.js';
import type { TableOptions, TableSample } from './pages/table/index.js';

const sizes: Readonly<Record<string, number>> = { '10k': 10_000, '100k': 100_000 };
const actions = ['sort', 'filter'] as const;
const requests = 8;
const grids = ['ours', 'ag-grid', 'TanStack Table'] as const;

/** Sorting and filtering a run list of 50 columns: request to rows on screen. All grids must come to the same first row. */
export const table: Bench = {
  names: actions.flatMap((action) => Object.keys(sizes).map((size) => `table.${action}.${size}`)),
  async *run(context) {
    for (const action of actions) {
      let smaller: BenchLine | undefined;
      for (const [size, runs] of Object.entries(sizes)) {
        const bench = `table.${action}.${size}`;
        if (!context.wants(bench)) continue;
        const url = `${urlOf(await tableFiles(runs))}/export/`;
        const line = await race(context, bench, { url, runs, action, requests });
        yield withExponent(line, smaller);
        smaller = line;
      }
    }
  },
};

function race({ withPage, n, say }: BenchContext, bench: string, options: Omit<TableOptions, 'grid'>): Promise<BenchLine> {
  const agreed = new Map<string, string>();
  const sample = (grid: TableOptions['grid']) => async () => {
    const { taken, firsts } = await withPage('/pages/lab.html', (page) => callPage<TableSample>(page, 'table', { ...options, grid }));
    agreed.set(grid, firsts.join(' '));
    if (agreed.get(grid) !== agreed.get('ours')) throw new Error(`shows ${agreed.get(grid)} first, not ${agreed.get('ours')}`);
    return taken;
  };
  const contestants = Object.fromEntries(grids.map((grid) => [grid, sample(grid)]));
  return compare({ bench, contestants, n, unit: 'ms', say });
}
