import type { Catalog } from './catalog.js';
import { columnId, type Column } from './column.js';
import type { ManifestColumn } from './manifest.js';

/** Runs with equal values in all of these columns are a group; `allBut`: in every config key that varies, but these. */
export type GroupBy = readonly Column[] | { allBut: readonly Column[] };

/** The columns that decide which runs are a group. Keys with one value for all runs, which part none, are left out of `allBut`. */
export function groupColumns(groupBy: GroupBy, { columns, runs }: Pick<Catalog, 'columns' | 'runs'>): Column[] {
  if (!('allBut' in groupBy)) return [...groupBy];
  const excepted = new Set(groupBy.allBut.map(columnId));
  return columns
    .filter((column) => column.from === 'config' && varies(column, runs))
    .map(({ key }): Column => ({ from: 'config', key }))
    .filter((column) => !excepted.has(columnId(column)));
}

/** Config keys that number the repetitions of a setting, by their names: `seed`, `random_seed`, `optimizer.seed`. */
export function seedColumns({ columns }: Pick<Catalog, 'columns'>): Column[] {
  return columns
    .filter(({ from, key }) => from === 'config' && /(^|[._\-/ ])(seed|trial_?(id|index|number)|replicate|repeat|fold)$/i.test(key))
    .map(({ key }): Column => ({ from: 'config', key }));
}

function varies({ variants }: ManifestColumn, runs: number): boolean {
  const withValue = variants.reduce((sum, variant) => sum + variant.runs, 0);
  const distinct = variants.reduce((sum, variant) => sum + variant.distinct, 0);
  return distinct > 1 || withValue < runs;
}
