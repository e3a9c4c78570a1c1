import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryPoints } from '../../../tests/support/arbitraryProject.js';
import { makeRun } from '../../../tests/support/makeRun.js';
import { memoryExport } from '../../../tests/support/memoryExport.js';
import { openSeries } from '../../../tests/support/openSeries.js';
import {
  columnId,
  isValueColumn,
  valueAt,
  type Column,
  type ConfigValue,
  type Frame,
  type Goal,
  type MetricPoints,
  type RunData,
  type Scalar,
} from '../../model/index.js';

const open = (runs: RunData[]) => openSeries(memoryExport({ id: 'p', name: 'p', runs, parameters: [], warnings: [] }));

function valuesOf(frame: Frame, column: Column): (Scalar | undefined)[] {
  const values = frame.columns[columnId(column)];
  if (!isValueColumn(values)) throw new TypeError(`There is no ${columnId(column)}.`);
  return Array.from(values.kinds, (_, row) => valueAt(values, row));
}

describe('columns of all runs', () => {
  const config = (values: Record<string, ConfigValue>): RunData['config'] => new Map(Object.entries(values));
  const runs = [
    makeRun('a', { createdAt: 1, config: config({ lr: 0.1, opt: 'adam', seed: 1 }), tags: ['x', 'y'] }),
    makeRun('b', { createdAt: 2, config: config({ lr: 0.1, opt: 'adam', seed: 2 }) }),
    makeRun('c', { createdAt: 3, config: config({ lr: '0.1', opt: 'adam', seed: 1 }) }),
    makeRun('d', { createdAt: 4, config: config({ opt: true, seed: { json: '[1]' } }) }),
    makeRun('e', { createdAt: 5, config: config({ lr: NaN, opt: 'adam' }) }),
    makeRun('f', { createdAt: 6, config: config({ lr: NaN, opt: 'adam', seed: 7 }) }),
  ];
  const lr: Column = { from: 'config', key: 'lr' };
  const opt: Column = { from: 'config', key: 'opt' };
  const seed: Column = { from: 'config', key: 'seed' };
  const tags: Column = { from: 'run', key: 'tags' };

  it('keep type, NaN and what is missing, in the order of the query', async () => {
    const { columns } = await open(runs);
    const sort = [{ column: { from: 'run' as const, key: 'name' as const }, ascending: false }];
    const frame = await columns({ kind: 'runs.columns', runs: { project: 'p', sort }, columns: [lr, opt, seed, tags] });
    expect([...(frame.columns['run'] as Int32Array)]).toEqual([5, 4, 3, 2, 1, 0]);
    expect(valuesOf(frame, lr)).toEqual([NaN, NaN, undefined, '0.1', 0.1, 0.1]);
    expect(valuesOf(frame, opt)).toEqual(['adam', 'adam', true, 'adam', 'adam', 'adam']);
    expect(valuesOf(frame, seed)).toEqual([7, undefined, '[1]', 1, 2, 1]);
    expect(valuesOf(frame, tags)).toEqual([undefined, undefined, undefined, undefined, undefined, '["x","y"]']);
  });

  it('group runs that are equal but for the seed by their first run', async () => {
    const { columns } = await open(runs);
    const frame = await columns({ kind: 'runs.columns', runs: { project: 'p' }, columns: [], groupBy: [lr, opt] });
    expect([...(frame.columns['group'] as Int32Array)]).toEqual([0, 0, 2, 3, 4, 4]);
    const filter = { op: '!=' as const, column: { from: 'run' as const, key: 'run_id' as const }, value: 'a' };
    const rest = await columns({ kind: 'runs.columns', runs: { project: 'p', filter }, columns: [], groupBy: [] });
    expect([...(rest.columns['group'] as Int32Array)]).toEqual([1, 1, 1, 1, 1]);
  });
});

/** The definition, point by point: the best finite value in log order of its step, then the last point logged up to there. */
function atBest(points: MetricPoints, of: MetricPoints, goal: Goal): number | undefined {
  const order = (a: MetricPoints): number[] => [...a.step.keys()].toSorted((i, j) => a.step[i]! - a.step[j]! || i - j);
  const finite = order(of).filter((i) => Number.isFinite(of.value[i]));
  const best = finite.reduce<number | undefined>((found, i) => {
    if (found === undefined) return i;
    return (goal === 'minimize' ? of.value[i]! < of.value[found]! : of.value[i]! > of.value[found]!) ? i : found;
  }, undefined);
  if (best === undefined) return undefined;
  if (points === of) return of.value[best];
  const before = order(points).filter((i) => points.step[i]! <= of.step[best]!);
  return points.value[before.at(-1) ?? -1];
}

it('the value at the best of another metric is that of the last point up to there', async () => {
  const histories = fc.array(fc.record({ acc: arbitraryPoints, loss: arbitraryPoints }), { minLength: 1, maxLength: 6 });
  let found = 0;
  await fc.assert(
    fc.asyncProperty(histories, fc.constantFrom<Goal[]>('minimize', 'maximize'), fc.constantFrom('acc', 'loss'), async (runs, goal, of) => {
      const { columns } = await open(
        runs.map(({ acc, loss }, i) => makeRun(`r${i}`, { createdAt: i, metrics: new Map(Object.entries({ acc, loss })) })),
      );
      const column: Column = { from: 'metric', key: 'acc', reduce: { at: 'best', of, goal } };
      const frame = await columns({ kind: 'runs.columns', runs: { project: 'p' }, columns: [column] });
      const expected = runs.map(({ acc, loss }) => atBest(acc, of === 'acc' ? acc : loss, goal));
      expect(valuesOf(frame, column)).toEqual(expected);
      found += expected.filter((value) => value !== undefined).length;
    }),
    { numRuns: 200 },
  );
  expect(found).toBeGreaterThan(100);
});
