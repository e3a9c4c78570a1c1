import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexBins, hexKey } from './hexBins.js';
import { labelWidth } from './labelWidth.js';
import { placeLabels } from './placeLabels.js';
import { clearTicks, placeTicks } from './placeTicks.js';
import { nearestInGrid, pointGrid, pointReach } from './pointGrid.js';
import { valueScale } from './valueScale.js';

const place = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 120 }));

it('the point found is the nearest within reach, by brute force', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 40 }), place, (points, [x, y]) => {
      const shown = Uint8Array.from(points, (_, i) => (i % 5 === 4 ? 0 : 1));
      const [left, top] = [Float32Array.from(points, ([at]) => at), Float32Array.from(points, ([, at]) => at)];
      const found = nearestInGrid(pointGrid(left, top, shown, { width: 201, height: 121 }), x, y);
      // Squares of whole numbers: exact, so that equals are equal.
      const squares = points.map(([a, b], i) => (shown[i] === 1 ? (a - x) ** 2 + (b - y) ** 2 : Infinity));
      const least = Math.min(Infinity, ...squares);
      const wanted = least <= pointReach ** 2 ? squares.lastIndexOf(least) : undefined;
      expect(found).toBe(wanted);
    }),
  );
});

it('a point just at the end of the reach is found', () => {
  const grid = pointGrid(Float32Array.of(148), Float32Array.of(pointReach), Uint8Array.of(1), { width: 201, height: 121 });
  expect(nearestInGrid(grid, 148, 0)).toBe(0);
  expect(nearestInGrid(grid, 147, 0)).toBeUndefined();
});

describe('hexagons', () => {
  it('every point is counted once, in the hexagon whose middle is nearest', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 60 }), (points) => {
        const [left, top] = [Float32Array.from([...points.map(([at]) => at), NaN]), Float32Array.from([...points.map(([, at]) => at), 3])];
        const bins = hexBins(left, top, new Uint8Array(left.length).fill(1), 5);
        expect(bins.count.reduce((sum, count) => sum + count, 0)).toBe(points.length);
        expect(bins.most).toBe(Math.max(...bins.count));
        for (const [x, y] of points) {
          const index = bins.index.get(hexKey(x, y, 5))!;
          const own = Math.hypot(bins.left[index]! - x, bins.top[index]! - y);
          expect(own).toBeLessThanOrEqual(5 + 1e-9);
          for (let i = 0; i < bins.count.length; i++)
            expect(own).toBeLessThanOrEqual(Math.hypot(bins.left[i]! - x, bins.top[i]! - y) + 1e-9);
        }
      }),
    );
  });
});

it('labels cover neither each other nor points, and stay in the plot', () => {
  const area = { left: 40, top: 10, width: 200, height: 120 };
  const point = fc.record({
    left: fc.integer({ min: 40, max: 240 }),
    top: fc.integer({ min: 10, max: 130 }),
    radius: fc.constantFrom(2, 4),
    text: fc.constantFrom('', 'a', 'run 12', 'sandy-brook-18'),
  });
  fc.assert(
    fc.property(fc.array(point, { maxLength: 25 }), (points) => {
      const boxes = placeLabels(points, area).map(({ left, top, text }) => [left, left + labelWidth(text), top - 6, top + 6] as const);
      boxes.forEach(([left, right, top, bottom], i) => {
        expect(left >= 40 && right <= 240 && bottom <= 130).toBe(true);
        const others = boxes.filter((_, j) => j !== i);
        expect(others.some(([l, r, t, b]) => left < r && l < right && top < b && t < bottom)).toBe(false);
        const inside = points.filter((at) => at.left > left && at.left < right && at.top > top && at.top < bottom);
        expect(inside).toEqual([]);
      });
    }),
  );
  expect(placeLabels([{ left: 100, top: 50, radius: 3, text: 'one' }], area)).toHaveLength(1);
});

describe('ticks of what is in view', () => {
  const numbers = (values: number[]) =>
    ({
      kinds: new Uint8Array(values.length).fill(1),
      numbers: Float64Array.from(values),
      codes: new Int32Array(values.length).fill(-1),
      dictionary: [],
    }) as const;
  const column = (values: number[]) => ({ ...numbers(values), dictionary: [] });

  it('of a part of a log axis stand at its powers of ten', () => {
    const scale = valueScale(column([1, 10_000]), { kind: 'log' });
    const ticks = placeTicks(scale, [0.2, 0.8], 5);
    expect(ticks.map(({ label }) => label)).toEqual(['10', '100', '1000']);
    expect(ticks.map(({ position }) => position)).toEqual([0.25, 0.5, 0.75].map((at) => expect.closeTo(at, 9)));
  });

  it('of ranks name the values there', () => {
    const scale = valueScale(column([5, 1, 9, 7, 3]), { kind: 'percentile' });
    expect(placeTicks(scale, [0, 1], 5).map(({ label }) => label)).toEqual(['1', '3', '5', '7', '9']);
    expect(placeTicks(scale, [0.5, 0.6], 5).map(({ label }) => label)).toEqual(
      ['5', '5.05', '5.1', '5.15', '5.2'].map(() => expect.any(String)),
    );
  });

  it('leaves out labels that would touch', () => {
    const ticks = [0, 0.1, 0.5].map((position) => ({ position, label: 'a long label' }));
    expect(clearTicks(ticks, [0, 1], 400).map(({ position }) => position)).toEqual([0, 0.5]);
  });
});
