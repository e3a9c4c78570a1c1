import { expect, it } from 'vitest';
import { makeRun } from '../../tests/support/makeRun.js';
import { memoryExport } from '../../tests/support/memoryExport.js';
import { openSeries } from '../../tests/support/openSeries.js';
import type { Column, ConfigValue } from '../model/index.js';
import { groupRuns } from './groupRows.js';

const config = (values: Record<string, ConfigValue>) => ({ config: new Map(Object.entries(values)) });
const key = (name: string): Column => ({ from: 'config', key: name });

it('groups show what their runs share, and mean and deviation of what differs', async () => {
  const runs = [
    makeRun('a', { createdAt: 1, ...config({ lr: 1, seed: 1, acc: 0.5, note: 'x' }) }),
    makeRun('b', { createdAt: 2, ...config({ lr: 2, seed: 1, acc: 0.9, note: 'y' }) }),
    makeRun('c', { createdAt: 3, ...config({ lr: 1, seed: 2, acc: 0.7, note: 'z' }) }),
    makeRun('d', { createdAt: 4, ...config({ lr: 1, seed: 3, acc: NaN }) }),
    makeRun('e', { createdAt: 5, ...config({ seed: 1 }) }),
  ];
  const columns = [key('lr'), key('acc'), key('note'), key('gone')];
  const { columns: ask } = await openSeries(memoryExport({ id: 'p', name: 'p', runs, parameters: [], warnings: [] }));
  const frame = await ask({ kind: 'runs.columns', runs: { project: 'p' }, columns, groupBy: [key('lr')] });
  const groups = groupRuns(frame, columns, [{ column: key('acc'), ascending: false }]);
  expect(groups.map(({ first, rows }) => [first, rows])).toEqual([
    [1, [1]],
    [0, [0, 2, 3]],
    [4, [4]],
  ]);
  expect(groups[1]?.cells).toEqual({
    'config.lr': { kind: 'same', value: 1 },
    // 0.5 and 0.7: mean 0.6, sample deviation 0.2 / √2.
    'config.acc': { kind: 'numbers', summary: expect.objectContaining({ mean: 0.6, sd: expect.closeTo(0.1414213562, 9), n: 2 }), of: 3 },
    'config.note': { kind: 'different', distinct: 2 },
    'config.gone': { kind: 'missing' },
  });
  expect(groups[0]?.cells['config.acc']).toEqual({ kind: 'same', value: 0.9 });
  const ascending = groupRuns(frame, columns, [{ column: key('acc'), ascending: true }]);
  expect(ascending.map(({ first }) => first)).toEqual([0, 1, 4]);
});
