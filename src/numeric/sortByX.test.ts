import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortByX } from './sortByX.js';

const small = fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 40 });

test('sorts by x as a stable sort of pairs does, whatever stretches there are', () => {
  fc.assert(
    fc.property(fc.oneof(small, fc.array(fc.double({ noNaN: true }), { maxLength: 40 })), (values) => {
      const y = Float64Array.from(values, (_, i) => i);
      const sorted = sortByX(Float64Array.from(values), y);
      const pairs = values.map((value, i): [number, number] => [value, i]).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
      expect(Array.from(sorted.x, (value, i) => [value, sorted.y[i]])).toEqual(pairs);
      expect([sorted.start, sorted.end]).toEqual([0, values.length]);
    }),
    { numRuns: 2000 },
  );
});

test('keeps arrays that ascend as they are', () => {
  const [x, y] = [Float64Array.of(1, 1, 2), Float32Array.of(5, 6, 7)];
  const sorted = sortByX(x, y);
  expect([sorted.x === x, sorted.y === y]).toEqual([true, true]);
});
