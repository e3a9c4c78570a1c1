import { expect, it } from 'vitest';
import { groupColumns, seedColumns } from './groupBy.js';
import type { ManifestColumn } from './manifest.js';

const column = (key: string, runs: number, distinct: number, from: 'config' | 'summary' = 'config'): ManifestColumn => ({
  from,
  key,
  variants: [{ type: 'number', column: key, file: 'f', runs, distinct }],
});
const catalog = {
  runs: 10,
  columns: [column('lr', 10, 3), column('epochs', 10, 1), column('warmup', 4, 1), column('seed', 10, 10), column('loss', 10, 9, 'summary')],
};
const config = (key: string) => ({ from: 'config' as const, key });

it('all but the seed: every config key that varies, or that some runs lack', () => {
  expect(groupColumns({ allBut: [config('seed')] }, catalog)).toEqual([config('lr'), config('warmup')]);
  expect(groupColumns([config('epochs')], catalog)).toEqual([config('epochs')]);
});

it.each([
  ['seed', true],
  ['random_seed', true],
  ['data.Seed', true],
  ['trial_id', true],
  ['seedling', false],
  ['proceed', false],
  ['unfold', false],
])('%s numbers repetitions: %s', (key, expected) => {
  expect(seedColumns({ columns: [column(key, 10, 3)] }).length > 0).toBe(expected);
});
