import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeRun } from '../../../tests/support/makeRun.js';
import { memoryExport } from '../../../tests/support/memoryExport.js';
import { openSeries } from '../../../tests/support/openSeries.js';
import { isValueColumn, type Column, type ConfigValue } from '../../model/index.js';
import { brushFilter, brushOf, isBrushed, keepBrushed, noBrush, type AxisBrush } from './brush.js';

const column: Column = { from: 'config', key: 'v' };
const number = fc.oneof(fc.integer({ min: -4, max: 4 }), fc.constantFrom(NaN, Infinity, -Infinity, 0.5));
const value: fc.Arbitrary<ConfigValue | undefined> = fc.oneof(
  number,
  fc.constantFrom('a', 'b', '1', ''),
  fc.boolean(),
  fc.constant(undefined),
  fc.constant({ json: '[1]' }),
);
const brush: fc.Arbitrary<AxisBrush> = fc.record({
  ranges: fc.array(
    fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 0, max: 4 })).map(([low, length]) => [low, low + length] as const),
    { maxLength: 2 },
  ),
  values: fc.uniqueArray(fc.constantFrom(1, 2, 'a', 'b', '1', true, false), { maxLength: 3 }),
  missing: fc.boolean(),
  nonFinite: fc.boolean(),
});

it('selects the very runs that its filter does, and comes back from it', async () => {
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 12 }), brush, async (values, brushed) => {
      const runs = values.map((each, i) => makeRun(`r${i}`, { createdAt: i, config: new Map(each === undefined ? [] : [['v', each]]) }));
      const { columns } = await openSeries(memoryExport({ id: 'p', name: 'p', runs, parameters: [], warnings: [] }));
      const all = await columns({ kind: 'runs.columns', runs: { project: 'p' }, columns: [column] });
      const stored = all.columns['config.v'];
      if (!isValueColumn(stored)) throw new TypeError('no column');
      const filter = brushFilter(column, brushed);
      expect(filter === undefined).toBe(!isBrushed(brushed));
      if (!filter) return;
      const selected = await columns({ kind: 'runs.columns', runs: { project: 'p', filter }, columns: [] });
      const out = new Uint8Array(values.length).fill(1);
      keepBrushed(stored, brushed, out);
      expect([...out.keys()].filter((row) => out[row] === 1)).toEqual([...(selected.columns['run'] as Int32Array)]);
      expect(brushOf(JSON.parse(JSON.stringify(filter)) as typeof filter).missing).toBe(brushed.missing);
      expect(brushOf(filter)).toEqual(brushed);
      kept += selected.rows;
    }),
    { numRuns: 300 },
  );
  expect(kept).toBeGreaterThan(100);
});

it('parts that no brush makes are left out', () => {
  expect(brushOf({ op: 'not', of: { op: 'is set', column } })).toEqual(noBrush);
});
