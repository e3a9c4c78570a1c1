import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageLinkage, type Merge } from './averageLinkage.js';
import { classDistances } from './classDistances.js';
import { classOrder } from './classOrder.js';
import { averageScores, classScores } from './classScores.js';
import { confusionSums, type ConfusionCells } from './confusionCells.js';
import { confusionScores } from './confusionScores.js';
import { leafOrder } from './leafOrder.js';
import { mergeClasses } from './mergeClasses.js';
import { topConfusions } from './topConfusions.js';

interface Case {
  actual: number[];
  predicted: number[];
  weight: number[];
  accuracy: number;
  balanced_accuracy: number;
  kappa: number;
  mcc: number;
  precision: number[];
  recall: number[];
  f1: number[];
  support: number[];
  averages: Record<'macro' | 'micro' | 'weighted', [number, number, number]>;
}

interface Clustering {
  distances: number[][];
  heights: number[];
  sizes: number[];
  cophenetic: number[][];
}

const file = new URL('../../../tests/fixtures/classification/confusion.json', import.meta.url);
const { cases, clusterings } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Record<string, Case>; clusterings: Clustering[] };

/** A dense square as sparse cells. */
function cellsOf(square: readonly (readonly number[])[]): ConfusionCells {
  const found = square
    .flatMap((row, actual) => row.map((count, predicted) => ({ actual, predicted, count })))
    .filter(({ count }) => count > 0);
  return {
    classes: square.length,
    actual: Int32Array.from(found, ({ actual }) => actual),
    predicted: Int32Array.from(found, ({ predicted }) => predicted),
    count: Float64Array.from(found, ({ count }) => count),
  };
}

function squareOf({ actual, predicted, weight }: Pick<Case, 'actual' | 'predicted' | 'weight'>, classes: number): number[][] {
  const square = Array.from({ length: classes }, () => Array.from({ length: classes }, () => 0));
  actual.forEach((row, i) => (square[row]![predicted[i]!]! += weight[i]!));
  return square;
}

const near = (found: ArrayLike<number>, wanted: readonly number[]): void => {
  expect(found.length).toBe(wanted.length);
  wanted.forEach((value, i) => expect(Math.abs(found[i]! - value), `${i}: ${found[i]} for ${value}`).toBeLessThan(1e-12));
};

const zeroed = (values: Float64Array): Float64Array => values.map((value) => (Number.isNaN(value) ? 0 : value));

describe('figures of a confusion matrix', () => {
  it.each(Object.entries(cases))('are those of scikit-learn: %s', (name, wanted) => {
    const sums = confusionSums(cellsOf(squareOf(wanted, wanted.support.length)));
    const scores = confusionScores(sums);
    near([scores.accuracy, scores.balancedAccuracy, scores.kappa], [wanted.accuracy, wanted.balanced_accuracy, wanted.kappa]);
    if (name === 'one actual') expect(scores.mcc).toBeNaN();
    else near([scores.mcc], [wanted.mcc]);
    const perClass = classScores(sums);
    near(zeroed(perClass.precision), wanted.precision);
    near(zeroed(perClass.recall), wanted.recall);
    near(zeroed(perClass.f1), wanted.f1);
    near(perClass.support, wanted.support);
    const averages = averageScores(sums);
    for (const kind of ['macro', 'micro', 'weighted'] as const) {
      const { precision, recall, f1 } = averages[kind];
      near([precision, recall, f1], wanted.averages[kind]);
    }
    expect(averages.noPrecision).toBe(name === 'never predicted' ? 1 : 0);
    expect(averages.noRecall).toBe(name === 'never actual' || name === 'one actual' ? 1 : 0);
  });

  it('that are 0/0 are not defined', () => {
    const one = confusionSums(cellsOf([[5]]));
    expect(confusionScores(one)).toEqual({ accuracy: 1, balancedAccuracy: 1, kappa: NaN, mcc: NaN });
    const unused = classScores(
      confusionSums(
        cellsOf([
          [3, 1, 0],
          [0, 0, 0],
          [0, 0, 0],
        ]),
      ),
    );
    expect([...unused.precision]).toEqual([1, 0, NaN]);
    expect([...unused.recall]).toEqual([0.75, NaN, NaN]);
    expect([...unused.f1]).toEqual([6 / 7, 0, NaN]);
    const nothing = confusionSums(cellsOf([[0]]));
    expect(confusionScores(nothing)).toEqual({ accuracy: NaN, balancedAccuracy: NaN, kappa: NaN, mcc: NaN });
    expect(averageScores(nothing).macro).toEqual({ precision: NaN, recall: NaN, f1: NaN });
  });
});

const squares = fc
  .integer({ min: 1, max: 6 })
  .chain((n) => fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }));

describe('top confusions', () => {
  it('are the most frequent pairs of different classes', () => {
    fc.assert(
      fc.property(squares, fc.integer({ min: 0, max: 8 }), (square, most) => {
        const cells = cellsOf(square);
        const wanted = square
          .flatMap((row, a) => row.map((count, p) => [a, p, count] as const))
          .filter(([a, p, count]) => a !== p && count > 0)
          .toSorted((x, y) => y[2] - x[2] || x[0] - y[0] || x[1] - y[1])
          .slice(0, most);
        const found = Array.from(topConfusions(cells, most), (i) => [cells.actual[i], cells.predicted[i], cells.count[i]]);
        expect(found).toEqual(wanted);
      }),
    );
  });
});

describe('merged classes', () => {
  it('keep every count', () => {
    fc.assert(
      fc.property(squares, (square) => {
        const groupOf = Int32Array.from(square, (_, i) => i % 2);
        const groups = Math.min(2, square.length);
        const wanted = Array.from({ length: groups }, () => Array.from({ length: groups }, () => 0));
        square.forEach((row, a) => row.forEach((count, p) => (wanted[a % 2]![p % 2]! += count)));
        expect(mergeClasses(cellsOf(square), groupOf, groups)).toEqual(cellsOf(wanted));
      }),
    );
  });
});

/** For each two items the height at which they come together, and the items of each cluster. */
function cophenetic(merges: readonly Merge[], n: number) {
  const members: number[][] = Array.from({ length: n }, (_, i) => [i]);
  const heights = Array.from({ length: n }, () => Array.from({ length: n }, () => 0));
  for (const { a, b, height } of merges) {
    for (const i of members[a]!) for (const j of members[b]!) heights[i]![j] = heights[j]![i] = height;
    members.push([...members[a]!, ...members[b]!]);
  }
  return { heights, members };
}

describe('clustering', () => {
  it.each(clusterings.map((each) => [each.distances.length, each] as const))('of %d items is that of SciPy', (n, wanted) => {
    const merges = averageLinkage(Float64Array.from(wanted.distances.flat()), n);
    near(
      merges.map(({ height }) => height),
      wanted.heights,
    );
    const { heights, members } = cophenetic(merges, n);
    expect(members.slice(n).map(({ length }) => length)).toEqual(wanted.sizes);
    near(heights.flat(), wanted.cophenetic.flat());
    const order = leafOrder(merges, Float64Array.from(wanted.distances.flat()), n);
    expect([...order].toSorted((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
    const places = new Map([...order].map((item, place) => [item, place]));
    for (const cluster of members) {
      const own = cluster.map((item) => places.get(item)!);
      expect(Math.max(...own) - Math.min(...own), 'a cluster stands together').toBe(own.length - 1);
    }
  });

  it('measures how far classes are from being confused', () => {
    const distances = classDistances(
      cellsOf([
        [6, 4, 0],
        [1, 4, 0],
        [0, 0, 0],
      ]),
    );
    near(distances, [0, 1 - (0.4 + 0.2) / 2, 1, 1 - (0.4 + 0.2) / 2, 0, 1, 1, 1, 0]);
  });
});

describe('orders of classes', () => {
  const cells = cellsOf([
    [5, 0, 3, 0],
    [0, 9, 0, 0],
    [4, 0, 1, 0],
    [0, 1, 0, 8],
  ]);

  it('are by name, support, error, and so that confused ones stand together', () => {
    expect([...classOrder(cells, 'name')]).toEqual([0, 1, 2, 3]);
    expect([...classOrder(cells, 'support')]).toEqual([1, 3, 0, 2]);
    expect([...classOrder(cells, 'error')]).toEqual([2, 0, 3, 1]);
    const clustered = [...classOrder(cells, 'cluster')];
    expect(Math.abs(clustered.indexOf(0) - clustered.indexOf(2))).toBe(1);
    expect(Math.abs(clustered.indexOf(1) - clustered.indexOf(3))).toBe(1);
  });
});
