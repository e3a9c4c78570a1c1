import { nearestPoint } from './nearest.js';
import type { NumberArray } from './numberArray.js';
import { lowerBound, upperBound } from './search.js';

/** Rows of one line: `start` inclusive, `end` exclusive. */
export interface LineRows {
  readonly start: number;
  readonly end: number;
}

/** How values become pixels: `toX` and `toY` give the position of a value, `fromX` the x at a position. x must grow to one side. */
export interface PixelScales {
  readonly toX: (x: number) => number;
  readonly toY: (y: number) => number;
  readonly fromX: (pixel: number) => number;
}

/** The line under the pointer. */
export interface LineHit {
  /** Index into the lines given. */
  readonly line: number;
  /** Row of its point nearest in x to the pointer. */
  readonly row: number;
  /** Pixels from the pointer to the drawn line. */
  readonly distance: number;
}

/**
 * The line drawn nearest to a pointer (in pixels), or none when all are farther than `within` pixels. Distances are to the drawn
 * segments, not to their ends; gaps (NaN) are not crossed; of equally near lines the last drawn, which lies on top, is taken.
 * Each line is searched only within `within` pixels to the left and right, so the cost is that of a binary search per line.
 */
export function nearestLine(
  x: NumberArray,
  y: NumberArray,
  lines: readonly LineRows[],
  pointer: { x: number; y: number },
  scales: PixelScales,
  within: number,
): LineHit | undefined {
  const target = scales.fromX(pointer.x);
  const a = scales.fromX(pointer.x - within);
  const b = scales.fromX(pointer.x + within);
  const [low, high] = a < b ? [a, b] : [b, a];
  let best = -1;
  let distance = within * within;
  for (let i = 0; i < lines.length; i++) {
    const { start, end } = lines[i]!;
    const from = Math.max(start, lowerBound(x, low, start, end) - 1);
    const to = Math.min(end, upperBound(x, high, from, end) + 1);
    const squared = distanceToRows(x, y, from, to, pointer, scales, distance);
    if (squared > distance) continue;
    distance = squared;
    best = i;
  }
  if (best < 0) return undefined;
  const { start, end } = lines[best]!;
  return { line: best, row: nearestPoint({ x, y, start, end }, target), distance: Math.sqrt(distance) };
}

/** Smallest squared distance from the pointer to the polyline of the rows; Infinity when it is above `limit` or there is none. */
function distanceToRows(
  x: NumberArray,
  y: NumberArray,
  from: number,
  to: number,
  pointer: { x: number; y: number },
  { toX, toY }: PixelScales,
  limit: number,
): number {
  let best = Infinity;
  let beforeX = NaN;
  let beforeY = NaN;
  for (let i = from; i < to; i++) {
    const value = y[i]!;
    const pixelX = value === value ? toX(x[i]!) - pointer.x : NaN;
    const pixelY = value === value ? toY(value) - pointer.y : NaN;
    const squared = beforeX === beforeX ? toSegment(beforeX, beforeY, pixelX, pixelY) : pixelX * pixelX + pixelY * pixelY;
    if (squared < best) best = squared;
    beforeX = pixelX;
    beforeY = pixelY;
  }
  return best <= limit ? best : Infinity;
}

/** Squared distance from the origin to a segment; NaN (nothing) when its end is a gap. */
function toSegment(ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  const px = ax + along * dx;
  const py = ay + along * dy;
  return px * px + py * py;
}
