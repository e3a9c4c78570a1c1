import fc from 'fast-check';
import { expect, test } from 'vitest';
import { histogramOf } from './weightHistogram.js';

test('every finite value is in the bin whose bounds hold it, the others are counted', () => {
  fc.assert(
    fc.property(fc.array(fc.float(), { minLength: 1, maxLength: 60 }), (list) => {
      const values = Float32Array.from(list, (value) => (Math.abs(value) > 1e30 && Number.isFinite(value) ? 1 : value));
      const { edges, counts, nan, posInf, negInf } = histogramOf(values, 3);
      const finite = [...values].filter(Number.isFinite);
      expect([nan, posInf, negInf]).toEqual([
        list.filter(Number.isNaN).length,
        list.filter((value) => value === Infinity).length,
        list.filter((value) => value === -Infinity).length,
      ]);
      if (finite.length === 0) return expect([edges.length, counts.length]).toEqual([0, 0]);
      const brute = Array.from(counts, (_, i) => {
        const lower = (value: number): number => edges.findLastIndex((edge, k) => k < counts.length && edge <= value);
        return finite.filter((value) => lower(value) === i).length;
      });
      expect([...counts]).toEqual(brute);
    }),
  );
});
