import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnOf, pixelGrid } from '../numeric/index.js';
import { xAxisScale, yAxisScale, countAxisScale, wholeAxisScale, type AxisScale } from './axisScale.js';
import { fromPixel, pixelMap, toPixel } from './pixelMap.js';
import { labelRoom, plotArea, plotMargins, plotPixels, withLabelRoom } from './plotArea.js';

test('the column of M4 is the column of the canvas', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e6, max: 1e6 }),
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 1, max: 4000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (from, span, pixels, share) => {
        const range: [number, number] = [from, from + span];
        const x = from + Math.floor(share * span);
        const drawn = toPixel(pixelMap(xAxisScale(range, 'number', 300), 0, pixels), x);
        const column = columnOf(pixelGrid(range, pixels), x);
        expect(drawn).toBeGreaterThanOrEqual(column - 1e-6);
        expect(drawn).toBeLessThanOrEqual(column + 1 + 1e-6);
      },
    ),
  );
});

test.each([1, 1.25, 2, 3])('the plot is a whole number of device pixels at ratio %d', (ratio) => {
  for (const width of [320, 411.4, 933.33]) {
    expect(plotArea({ width, height: 200 }, ratio).width * ratio).toBeCloseTo(plotPixels(width, ratio), 9);
  }
});

test('pixels and values are inverse, on linear and log axes', () => {
  for (const log of [false, true]) {
    const map = pixelMap(yAxisScale([0.02, 40], log, 4), 300, 0);
    for (const value of [0.05, 1, 39]) expect(fromPixel(map, toPixel(map, value))).toBeCloseTo(value, 9);
  }
});

describe('value axes', () => {
  test('end at round numbers around the data', () => {
    expect(yAxisScale([0.12, 2.9], false, 4).domain).toEqual([0, 3]);
    expect(yAxisScale([0.12, 2.9], false, 4).ticks.map(({ label }) => label)).toEqual(['0', '1', '2', '3']);
  });
  test('log axes tick at powers of ten, or as linear ones within a decade', () => {
    expect(yAxisScale([0.003, 40], true, 6).ticks.map(({ label }) => label)).toEqual(['0.001', '0.01', '0.1', '1', '10', '100']);
    expect(yAxisScale([2, 5], true, 4).domain).toEqual([2, 5]);
  });
  test.each([
    [[3, 3], false],
    [[0, 0], false],
    [[2, 2], true],
    [[Number.NaN, Number.NaN], false],
    [[Number.NaN, Number.NaN], true],
  ] as const)('%j (log %s) still has room', (extent, log) => {
    const { domain } = yAxisScale(extent, log, 4);
    expect(domain[1]).toBeGreaterThan(domain[0]);
    if (log) expect(domain[0]).toBeGreaterThan(0);
  });
});

test('time axes tick at whole units', () => {
  expect(xAxisScale([0, 7200], 'duration', 320).ticks.map(({ label }) => label)).toEqual(['0s', '30m', '1h', '1h 30m', '2h']);
  expect(xAxisScale([5, 5], 'number', 300)).toMatchObject({ domain: [4.75, 5.25], ticks: [{ value: 5, label: '5' }] });
});

test.each([
  [[0, 29], 'number'],
  [[7, 2879], 'number'],
  [[0, 999_999], 'number'],
  [[1234.25, 1234.75], 'number'],
  [[0, 86_400 * 3], 'duration'],
  [[Date.UTC(2026, 4, 1), Date.UTC(2026, 4, 3)], 'time'],
] as const)('x axis over %o (%s): as many ticks as fit, none touching, the last one near the end', (domain, unit) => {
  for (const width of [200, 266, 500, 1200]) {
    const { ticks } = xAxisScale(domain, unit, width);
    const at = ticks.map(({ value }) => ((value - domain[0]) / (domain[1] - domain[0])) * width);
    const gaps = at.slice(1).map((left, i) => left - at[i]!);
    for (const [i, gap] of gaps.entries()) expect(gap).toBeGreaterThan((6 * (ticks[i]!.label.length + ticks[i + 1]!.label.length)) / 2);
    expect(width - at.at(-1)!).toBeLessThan(Math.max(...gaps, 100) * 1.01);
    expect(ticks.length).toBeGreaterThan(width / 200);
  }
});

test('the left margin grows for labels that would be cut off, and only then', () => {
  expect(labelRoom(['0', '100', '−600', '15k'])).toBe(plotMargins.left);
  for (const label of ['1.2506e-5', '123.4567896M', '−4.25e300']) {
    expect(labelRoom(['0', label])).toBeGreaterThanOrEqual(6.3 * label.length - 6 + 7);
    expect(plotArea({ width: 400, height: 200 }, 1, withLabelRoom(labelRoom([label]))).left).toBe(labelRoom([label]));
  }
});

describe('an axis of what is counted', () => {
  test('has whole ticks alone, however few there are', () => {
    const labels = ({ ticks }: AxisScale): string[] => ticks.map(({ label }) => label);
    expect(labels(countAxisScale(1, 5))).toEqual(['0', '1']);
    expect(labels(countAxisScale(2, 8))).toEqual(['0', '1', '2']);
    expect(labels(countAxisScale(0, 4))).toEqual(['0', '1']);
    expect(labels(countAxisScale(40_000, 4))).toEqual(['0', '10k', '20k', '30k', '40k']);
    expect(labels(wholeAxisScale([0, 2], 600))).toEqual(['0', '1', '2']);
    expect(wholeAxisScale([0, 2], 600).domain).toEqual([0, 2]);
    expect(labels(wholeAxisScale([0.2, 0.8], 600)).length).toBeGreaterThan(1);
  });
});
