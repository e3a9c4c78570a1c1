import fc from 'fast-check';
import { expect, test } from 'vitest';
import { english } from '../texts/index.js';
import { lineContent } from './lineContent.js';
import { readSeries, type LineSeries } from './lineSeries.js';
import { xScale } from './xScale.js';

const linear = xScale('linear');
const log = xScale('log');
const pointsOf = (series: LineSeries, scale = linear): [number, number][] => {
  const { points } = readSeries(series, scale);
  return Array.from(points.x, (x, i) => [x, points.y[i]!]);
};

test('numbers of any kind are read, in the order of x', () => {
  expect(pointsOf({ name: 'a', y: [3, null, 1n, undefined] })).toEqual([
    [0, 3],
    [1, NaN],
    [2, 1],
    [3, NaN],
  ]);
  expect(pointsOf({ name: 'a', x: [2, NaN, 0, 1], y: Float32Array.of(20, 5, 0, 10) })).toEqual([
    [0, 0],
    [1, 10],
    [2, 20],
  ]);
  expect(pointsOf({ name: 'a', x: [new Date(5), new Date(3)], y: [1, 2] })).toEqual([
    [3, 2],
    [5, 1],
  ]);
});

test('on a log scale x stands at its logarithm, and what has none is counted', () => {
  const { points, outOfX } = readSeries({ name: 'a', x: [100, 0, 1, -2, 10], y: [2, 9, 0, 9, 1] }, log);
  expect([Array.from(points.x), Array.from(points.y), outOfX]).toEqual([[0, 1, 2], [0, 1, 2], 2]);
});

test.each<[LineSeries, string]>([
  [{ name: 'a', x: [1], y: [1, 2] }, 'The series “a” has 1 value of x and 2 values of y: both must be equally many.'],
  [
    { name: 'a', y: [1, 2], band: { low: [1, 2], high: [1] } },
    'The series “a” has 2 values of band.low and 1 value of band.high: both must be equally many.',
  ],
  [
    { name: 'a', y: [1, 2], band: { low: [1], high: [1] } },
    'The series “a” has 2 values of x and 1 value of band.low: both must be equally many.',
  ],
  [
    { name: 'a', x: [1, NaN], y: [1, 2], band: { low: [1], high: [1] } },
    'The series “a” has 2 values of x and 1 value of band.low: both must be equally many.',
  ],
  [{ name: 'loss', y: [1, 'high' as never] }, 'y of the series “loss” has “high” at index 1, which is no number.'],
  [{ name: 'loss', y: undefined as never }, 'y of the series “loss” is a undefined: an array of numbers is needed.'],
])('%j is refused by its name', (series, message) => {
  expect(() => readSeries(series, linear)).toThrow(message);
});

test('what is drawn has the lowest and the highest value of every pixel column, of lines and of bands', () => {
  const value = fc.float({ noNaN: true, min: -100, max: 100 });
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 50, maxLength: 400 }), fc.integer({ min: 2, max: 12 }), (pairs, pixels) => {
      const y = pairs.map(([a]) => a);
      const band = { low: pairs.map(([a, b]) => Math.min(a, b)), high: pairs.map(([a, b]) => Math.max(a, b)) };
      const read = readSeries({ name: 'a', y, band }, linear);
      const look = { id: 'a', group: 'a', name: 'a', color: '#000', dash: [] };
      const range = [0, y.length - 1] as const;
      const { content } = lineContent([{ look, read }], { range, pixels, log: false });
      const line = content.lines[0]!;
      const column = (x: number): number => Math.min(pixels - 1, Math.floor((x * pixels) / range[1]));
      const ends = (xs: ArrayLike<number>, values: ArrayLike<number>): Map<number, [number, number]> => {
        const found = new Map<number, [number, number]>();
        for (let i = 0; i < xs.length; i++) {
          const [low, high] = found.get(column(xs[i]!)) ?? [Infinity, -Infinity];
          found.set(column(xs[i]!), [Math.min(low, values[i]!), Math.max(high, values[i]!)]);
        }
        return found;
      };
      const all = y.map((_, i) => i);
      expect(ends(content.x, content.y)).toEqual(ends(all, y));
      expect([...ends(line.band!.x, line.band!.low)].map(([c, [low]]) => [c, low])).toEqual(
        [...ends(all, band.low)].map(([c, [low]]) => [c, low]),
      );
      expect([...ends(line.band!.x, line.band!.high)].map(([c, [, high]]) => [c, high])).toEqual(
        [...ends(all, band.high)].map(([c, [, high]]) => [c, high]),
      );
    }),
  );
});

test('the ticks of a log scale are decades, or round numbers within one', () => {
  const labels = (domain: readonly [number, number]): string[] => log.axis(domain, 600, english).ticks.map(({ value }) => String(value));
  expect(labels([0, 3])).toEqual(['0', '1', '2', '3']);
  expect(labels([0.1, 0.6]).length).toBeGreaterThan(1);
});
