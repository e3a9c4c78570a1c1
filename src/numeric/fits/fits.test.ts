import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import fixture from '../../../tests/fixtures/statistics/fits.json' with { type: 'json' };
import bands from '../../../tests/fixtures/statistics/loessBands.json' with { type: 'json' };
import { linearFit } from './linearFit.js';
import { loess } from './loess.js';
import { paretoFront } from './paretoFront.js';
import { triangulate } from './triangulation.js';

const close = (given: number, truth: number): void =>
  expect(Math.abs(given - truth)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(truth)));

describe.each(fixture.cases.map((each, i) => [i, each] as const))('fits of case %i', (_, { x: xs, y: ys, at: places, line, lowess }) => {
  const [x, y, at] = [xs, ys, places].map((values) => Float64Array.from(values)) as [Float64Array, Float64Array, Float64Array];

  it('the line and its band are those of scipy and statsmodels', () => {
    const fit = linearFit(x, y);
    if (typeof fit === 'string') throw new Error(fit);
    close(fit.slope, line.slope);
    close(fit.intercept, line.intercept);
    close(fit.r, line.r);
    close(fit.slopeError, line.slopeError);
    at.forEach((place, i) => close(fit.at(place).half, line.half[i]!));
  });

  it.each(Object.entries(lowess))('the curve through the nearest %s is that of statsmodels', (fraction, expected) => {
    const curve = loess(x, y, at, Number(fraction));
    expect(curve?.n).toBe(x.length);
    expected.forEach((value, i) => close(curve!.y[i]!, value));
  });
});

describe('fits', () => {
  it('of too little are none, with the reason', () => {
    expect(linearFit(Float64Array.of(1, NaN), Float64Array.of(1, 2))).toBe('too-few');
    expect(linearFit(Float64Array.of(1, 1, 1), Float64Array.of(1, 2, 3))).toBe('no-variance');
    expect(loess(Float64Array.of(1, 2), Float64Array.of(1, 2), Float64Array.of(1), 1)).toBeUndefined();
  });

  it.each(bands)('the band of a curve over $x.length points, span $span, is that of its whole matrix', ({ x, y, span, at, half }) => {
    const [xs, ys, places] = [x, y, at].map((values) => Float64Array.from(values)) as [Float64Array, Float64Array, Float64Array];
    loess(xs, ys, places, span)!.half.forEach((given, i) => close(given, half[i]!));
  });

  it('the band of a curve is the spread of what its weights make of noise', () => {
    // ‖l‖ by brute force: the curve of each unit vector.
    const x = Float64Array.from({ length: 20 }, (_, i) => i + (i % 3) / 5);
    const y = x.map((value) => Math.cos(value));
    const at = Float64Array.of(2, 9.3, 17);
    const curve = loess(x, y, at, 0.5)!;
    const squares = new Float64Array(at.length);
    x.forEach((_, i) => {
      const unit = new Float64Array(x.length);
      unit[i] = 1;
      loess(x, unit, at, 0.5)!.y.forEach((value, place) => (squares[place]! += value * value));
    });
    const ratio = curve.half.map((half, place) => half / Math.sqrt(squares[place]!));
    close(ratio[1]!, ratio[0]!);
    close(ratio[2]!, ratio[0]!);
    expect(ratio[0]).toBeGreaterThan(0);
  });
});

it('the Pareto front holds the rows that no other beats, by comparing all with all', () => {
  const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(NaN, Infinity));
  const better = fc.constantFrom<(1 | -1)[]>(1, -1);
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value, fc.boolean()), { maxLength: 25 }), better, better, (points, bx, by) => {
      const [x, y] = [0, 1].map((part) => Float64Array.from(points, (point) => Number(point[part]))) as [Float64Array, Float64Array];
      const kept = Uint8Array.from(points, ([, , keep]) => (keep ? 1 : 0));
      const rows = points.flatMap(([px, py, keep], i) => (keep && Number.isFinite(px) && Number.isFinite(py) ? [i] : []));
      const beats = (a: number, b: number): boolean => {
        const [dx, dy] = [bx * (x[a]! - x[b]!), by * (y[a]! - y[b]!)];
        return dx >= 0 && dy >= 0 && (dx > 0 || dy > 0);
      };
      const expected = rows.filter((row) => !rows.some((other) => beats(other, row)));
      expect([...paretoFront(x, y, [bx, by], kept)].toSorted((a, b) => a - b)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

describe('a surface over points', () => {
  const { x, y, z, grid, values } = fixture.surface;
  const surface = triangulate(Float64Array.from(x), Float64Array.from(y), Float64Array.from(z))!;

  it('has the values of scipy’s interpolation within the hull, and none outside', () => {
    let inside = 0;
    grid.forEach(([gx, gy], i) => {
      const expected = values[i];
      const given = surface.at(gx!, gy!);
      if (expected === null || expected === undefined) expect(given).toBeNaN();
      else {
        close(given, expected);
        inside++;
      }
    });
    expect(inside).toBeGreaterThan(50);
  });

  it('averages points at one place, leaves long triangles empty, and is none of points on a line', () => {
    const twice = triangulate(Float64Array.of(0, 1, 0, 0), Float64Array.of(0, 0, 1, 0), Float64Array.of(1, 3, 5, 3))!;
    expect([twice.places, twice.duplicates, twice.at(0, 0)]).toEqual([3, 1, 2]);
    expect(triangulate(Float64Array.of(0, 1, 0), Float64Array.of(0, 0, 1), Float64Array.of(1, 2, 3), 1)!.at(0.2, 0.2)).toBeNaN();
    expect(triangulate(Float64Array.of(0, 1, 2), Float64Array.of(0, 1, 2), Float64Array.of(1, 2, 3))?.at(0.5, 0.5) ?? NaN).toBeNaN();
  });
});
