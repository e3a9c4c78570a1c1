import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Smoothing } from '../../model/index.js';
import { loess } from '../fits/index.js';
import { smoothPoints } from './smoothPoints.js';

function smoothed(x: readonly number[], y: readonly number[], smoothing: Smoothing, start = 0, end = y.length): number[] {
  const work = smoothPoints({ x: Float64Array.from(x), y: Float64Array.from(y), start, end }, smoothing);
  for (let step = work.next(); ; step = work.next()) if (step.done) return [...step.value];
}

const steps = (y: readonly number[]): number[] => y.map((_, i) => i);
const finite = (value: number): boolean => Number.isFinite(value);

/** By the definition: at each finite value `of` the finite ones up to `half` places away, the place of the value among them first. */
function byWindow(y: readonly number[], half: number, of: (window: number[], at: number) => number): number[] {
  const values = y.filter(finite);
  let place = -1;
  return y.map((value) => {
    if (!finite(value)) return value;
    place++;
    const from = Math.max(0, place - half);
    return of(values.slice(from, place + half + 1), place - from);
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -50, max: 50 }) },
  { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity) },
);
const line = fc.array(value, { maxLength: 40 });

function expectClose(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((one, i) => (finite(one) ? expect(Math.abs(one - expected[i]!)).toBeLessThan(1e-9) : expect(one).toBe(expected[i])));
}

test('running mean and median are those of the window, as much as there is of it', () => {
  fc.assert(
    fc.property(line, fc.constantFrom(1, 3, 5, 9, 99), (y, points) => {
      const half = (points - 1) / 2;
      expectClose(
        smoothed(steps(y), y, { method: 'mean', points }),
        byWindow(y, half, (window) => sum(window) / window.length),
      );
      const middle = (window: number[]): number => {
        const sorted = window.toSorted((a, b) => a - b);
        return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
      };
      expectClose(smoothed(steps(y), y, { method: 'median', points }), byWindow(y, half, middle));
    }),
  );
});

test('a Gaussian weighs by distance in points, and its weights add up to 1 at the ends too', () => {
  fc.assert(
    fc.property(line, fc.constantFrom(0.2, 1, 2.5), (y, sigma) => {
      const weigh = (window: number[], at: number): number => {
        const weights = window.map((_, i) => Math.exp(-((i - at) ** 2) / (2 * sigma * sigma)));
        return sum(window.map((one, i) => one * weights[i]!)) / sum(weights);
      };
      expectClose(smoothed(steps(y), y, { method: 'gaussian', sigma }), byWindow(y, Math.floor(4 * sigma), weigh));
    }),
  );
});

test('one huge value spoils no mean but those of its own windows', () => {
  const y = Array.from({ length: 40 }, (_, i) => (i === 11 ? 1e300 : i / 7));
  const means = smoothed(steps(y), y, { method: 'mean', points: 5 });
  means.forEach((mean, i) => {
    if (Math.abs(i - 11) <= 2) expect(mean).toBeGreaterThan(1e299);
    else if (i > 2 && i < 37) expect(Math.abs(mean - i / 7)).toBeLessThan(1e-12);
  });
});

test('LOESS of a number of points is that of the same share of the line', () => {
  const x = Array.from({ length: 30 }, (_, i) => i + Math.sin(i) / 3);
  const y = x.map((at) => Math.cos(at / 4) + ((at * 7919) % 3) / 5);
  const places = Float64Array.from(x);
  for (const points of [3, 7, 15, 30]) {
    const expected = loess(places, Float64Array.from(y), places, points / 30)!;
    expectClose(smoothed(x, y, { method: 'loess', points }), [...expected.y]);
  }
  // A straight line stays one, ends included.
  const straight = x.map((at) => 3 - 2 * at);
  expectClose(smoothed(x, straight, { method: 'loess', points: 9 }), straight);
});

test('the time-weighted average of W&B follows its formula, by distance in x', () => {
  const [x, y] = [
    [0, 1, 3, 10],
    [1, 5, 2, 8],
  ];
  // w = √0.81 = 0.9; Δ = 100, 200, 700 of 1,000.
  const [a, b, c] = [0.9 ** 100, 0.9 ** 200, 0.9 ** 700];
  const s2 = 1 * a + 5;
  const d2 = a + 1;
  const s3 = s2 * b + 2;
  const d3 = d2 * b + 1;
  expectClose(smoothed(x, y, { method: 'time-ema', weight: 0.81 }), [1, s2 / d2, s3 / d3, (s3 * c + 8) / (d3 * c + 1)]);
  // Points at one x count alike, and the greatest weight is 0.999.
  expectClose(smoothed([2, 2, 2], [1, 5, 3], { method: 'time-ema', weight: 0.81 }), [1, 3, 3]);
  const most = 0.999 ** 1000;
  expectClose(smoothed([0, 1], [1, 5], { method: 'time-ema', weight: 0.9999 }), [1, (most + 5) / (most + 1)]);
});

test('every method smooths a slice as if it were the whole', () => {
  const all: Smoothing[] = [
    { method: 'ema', weight: 0.6 },
    { method: 'time-ema', weight: 0.6 },
    { method: 'gaussian', sigma: 1 },
    { method: 'mean', points: 3 },
    { method: 'median', points: 3 },
    { method: 'loess', points: 3 },
  ];
  const y = [9, 9, 1, NaN, 4, 2, 9];
  for (const smoothing of all) expect(smoothed(steps(y), y, smoothing, 2, 6)).toEqual(smoothed([2, 3, 4, 5], [1, NaN, 4, 2], smoothing));
});
