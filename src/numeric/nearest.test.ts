import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestPoint } from './nearest.js';
import { nearestLine, type PixelScales } from './nearestLine.js';
import { nearestPoints } from './nearestPoints.js';

const line = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 3 }), fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 50 }) }, fc.constant(NaN))),
  {
    maxLength: 25,
  },
);

function columns(steps: [number, number][]): { x: Float64Array; y: Float64Array } {
  let x = 0;
  return { x: Float64Array.from(steps, ([dx]) => (x += dx)), y: Float64Array.from(steps, ([, y]) => y) };
}

test('the nearest point is the one that looking at all of them finds', () => {
  fc.assert(
    fc.property(line, fc.integer({ min: -5, max: 60 }), fc.constantFrom(0, 2, Infinity), (steps, target, reach) => {
      const { x, y } = columns(steps);
      const distances = [...x].map((value, i) => (Number.isNaN(y[i]!) ? Infinity : Math.abs(value - target)));
      const smallest = Math.min(Infinity, ...distances);
      const expected = Number.isFinite(smallest) && smallest <= reach ? distances.indexOf(smallest) : -1;
      expect(nearestPoint({ x, y, start: 0, end: x.length }, target, reach)).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

/** Distance from a point to a segment by trying a thousand places on it. */
function bySampling(px: number, py: number, [ax, ay]: number[], [bx, by]: number[]): number {
  const at = Array.from({ length: 1001 }, (_, i) => i / 1000);
  return Math.min(...at.map((t) => Math.hypot(ax! + t * (bx! - ax!) - px, ay! + t * (by! - ay!) - py)));
}

const scales: PixelScales = { toX: (x) => 4 * x - 7, toY: (y) => 200 - 4 * y, fromX: (pixel) => (pixel + 7) / 4 };

test('the nearest line is the one whose drawing is nearest, gaps not crossed', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), fc.integer({ min: -20, max: 120 }), fc.integer({ min: -20, max: 220 }), (all, px, py) => {
      const { x, y } = joined(all.map(columns));
      const rows = spans(all.map((steps) => steps.length));
      const distances = rows.map(({ start, end }) => {
        const points = [...x.subarray(start, end)].map((value, i) => [scales.toX(value), scales.toY(y[start + i]!)]);
        const parts = points.map((point, i) => (Number.isNaN(points[i - 1]?.[1] ?? NaN) ? [point, point] : [points[i - 1]!, point]));
        const drawn = parts.filter((part) => part.every((point) => !Number.isNaN(point[1]!)));
        return Math.min(Infinity, ...drawn.map(([a, b]) => bySampling(px, py, a!, b!)));
      });
      const smallest = Math.min(Infinity, ...distances);
      const hit = nearestLine(x, y, rows, { x: px, y: py }, scales, 30);
      if (Math.abs(smallest - 30) < 0.1) return;
      expect(hit !== undefined).toBe(smallest < 30);
      if (!hit) return;
      expect(hit.distance).toBeCloseTo(smallest, 0);
      expect(Math.abs(distances[hit.line]! - smallest)).toBeLessThan(0.1);
      expect(hit.row).toBe(nearestPoint({ x, y, ...rows[hit.line]! }, scales.fromX(px)));
    }),
    { numRuns: 500 },
  );
});

test('a crosshair finds the point of each line, or none out of reach', () => {
  const x = Float64Array.of(0, 5, 10, 0, 1);
  const y = Float64Array.of(1, NaN, 1, 2, 2);
  const lines = [
    { start: 0, end: 3 },
    { start: 3, end: 5 },
    { start: 5, end: 5 },
  ];
  expect([...nearestPoints(x, y, lines, 6)]).toEqual([2, 4, -1]);
  expect([...nearestPoints(x, y, lines, 6, 4)]).toEqual([2, -1, -1]);
});

function joined(lines: { x: Float64Array; y: Float64Array }[]): { x: Float64Array; y: Float64Array } {
  return { x: Float64Array.from(lines.flatMap((l) => [...l.x])), y: Float64Array.from(lines.flatMap((l) => [...l.y])) };
}

function spans(lengths: number[]): { start: number; end: number }[] {
  let end = 0;
  return lengths.map((length) => ({ start: end, end: (end += length) }));
}
