import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countRepeats, pointStats } from './pointStats.js';

const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, 0, -0));

test('counts and extents are those of filtering', () => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 30 }), (values) => {
      const y = Float64Array.from(values);
      const stats = pointStats({ x: y.map((_, i) => i * 2), y, start: 0, end: y.length });
      const finite = values.filter((v) => Number.isFinite(v));
      const [low, high] = [Math.min(...finite), Math.max(...finite)];
      const positive = Math.min(...finite.filter((v) => v > 0));
      // `+ 0` makes no difference of 0 and -0.
      expect({ ...stats, yMin: stats.yMin + 0, yMax: stats.yMax + 0 }).toEqual({
        points: values.length,
        xMin: values.length > 0 ? 0 : NaN,
        xMax: values.length > 0 ? 2 * (values.length - 1) : NaN,
        yMin: finite.length > 0 ? low + 0 : NaN,
        yMax: finite.length > 0 ? high + 0 : NaN,
        yMinPositive: Number.isFinite(positive) ? positive : NaN,
        nan: values.filter((v) => Number.isNaN(v)).length,
        posInf: values.filter((v) => v === Infinity).length,
        negInf: values.filter((v) => v === -Infinity).length,
        nonPositive: finite.filter((v) => v <= 0).length,
      });
    }),
  );
});

test('a repeat is a point with the x of the one before', () => {
  const x = Int32Array.of(9, 1, 1, 1, 2, 3, 3, 9);
  expect(countRepeats({ x, y: x, start: 1, end: 7 })).toBe(3);
  expect(countRepeats({ x, y: x, start: 0, end: 0 })).toBe(0);
});
