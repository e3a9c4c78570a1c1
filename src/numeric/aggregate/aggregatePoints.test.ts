import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RunfolioError } from '../../model/index.js';
import type { PointSlice } from '../numberArray.js';
import { aggregatePoints, type Aggregation, type GroupLine } from './aggregatePoints.js';

type Points = [x: number, y: number][];

function slice(points: Points): PointSlice {
  const sorted = points.toSorted(([a], [b]) => a - b);
  return { x: Float64Array.from(sorted, ([x]) => x), y: Float64Array.from(sorted, ([, y]) => y), start: 0, end: sorted.length };
}

function aggregated(runs: readonly Points[], how: Partial<Aggregation>): GroupLine {
  const work = aggregatePoints(runs.map(slice), { align: { by: 'x' }, centre: 'mean', range: [0, 1], ...how });
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

const point = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constantFrom(NaN, Infinity)));
const runs = fc.array(fc.array(point, { maxLength: 12 }), { minLength: 1, maxLength: 5 });

test('by x: one value per run, the last finite one, whatever order and lengths', () => {
  fc.assert(
    fc.property(runs, (all: Points[]) => {
      const places = new Map<number, number[]>();
      for (const run of all) {
        const last = new Map<number, number | undefined>();
        for (const [x, y] of run) last.set(x, Number.isFinite(y) ? y : last.get(x));
        for (const [x, y] of last) places.set(x, [...(places.get(x) ?? []), ...(y === undefined ? [] : [y])]);
      }
      const expected = [...places].toSorted(([a], [b]) => a - b);
      const line = aggregated(all, { band: 'range' });
      expect([...line.x]).toEqual(expected.map(([x]) => x));
      expect([...line.n]).toEqual(expected.map(([, values]) => values.length));
      expected.forEach(([, values], i) => {
        if (values.length === 0) expect(line.centre[i]).toBeNaN();
        else expect(line.centre[i]).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / values.length, 12);
        expect([line.low![i], line.high![i]]).toEqual(values.length < 2 ? [NaN, NaN] : [Math.min(...values) + 0, Math.max(...values) + 0]);
      });
    }),
  );
});

test('bins stand in their middles; a run counts once in each, with its mean', () => {
  const line = aggregated(
    [
      [
        [0, 1],
        [1, 3],
        [9, 7],
        [10, NaN],
      ],
      [
        [1.5, 10],
        [10, 5],
      ],
    ],
    { align: { by: 'bins', count: 5 }, range: [0, 10] },
  );
  expect([...line.x]).toEqual([1, 9]);
  expect([...line.centre]).toEqual([(2 + 10) / 2, (7 + 5) / 2]);
  expect([...line.n]).toEqual([2, 2]);
});

test('interpolation joins the finite points of a run and never goes beyond them', () => {
  const line = aggregated(
    [
      [
        [0, 0],
        [2, NaN],
        [4, 8],
      ],
      [
        [1, 10],
        [3, 30],
      ],
    ],
    { align: { by: 'interpolation' } },
  );
  expect([...line.x]).toEqual([0, 1, 3, 4]);
  expect([...line.n]).toEqual([1, 2, 2, 1]);
  expect([...line.centre]).toEqual([0, (2 + 10) / 2, (6 + 30) / 2, 8]);
});

test('refuses to interpolate what no page can hold, and says what to do', () => {
  const many = Array.from({ length: 200 }, (_, run): PointSlice => {
    const x = Float64Array.from({ length: 2000 }, (__, i) => i + run / 1000);
    return { x, y: x, start: 0, end: x.length };
  });
  const work = aggregatePoints(many, { align: { by: 'interpolation' }, centre: 'mean', range: [0, 1] });
  expect(() => work.next()).toThrow(RunfolioError);
});
