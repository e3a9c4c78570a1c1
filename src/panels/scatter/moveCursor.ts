import type { PointPlaces } from './drawPoints.js';

/** Directions in CSS pixels by key. */
const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** How much more a pixel to the side counts than one ahead. */
const aside = 2;

/**
 * The point that a key leads to: an arrow to the nearest point that way, Page Up and Page Down to the next and previous along x, so that every point is
 * reached, Home and End to the first and last. Undefined for other keys, and where there is none.
 */
export function moveCursor(points: PointPlaces, from: number | undefined, key: string): number | undefined {
  const direction = directions[key];
  if (direction && from !== undefined) return ahead(points, from, direction);
  if (direction || key === 'Home') return outermost(points, 1);
  if (key === 'End') return outermost(points, -1);
  if (key !== 'PageUp' && key !== 'PageDown') return undefined;
  return from === undefined ? outermost(points, 1) : alongX(points, from, key === 'PageUp' ? 1 : -1);
}

function ahead({ x: left, y: top }: PointPlaces, from: number, [dx, dy]: readonly [number, number]): number {
  let [best, cost] = [from, Infinity];
  for (let row = 0; row < left.length; row++) {
    const [x, y] = [left[row]! - left[from]!, top[row]! - top[from]!];
    const forward = x * dx + y * dy;
    const side = Math.abs(x * dy) + Math.abs(y * dx);
    if (!(forward > 0)) continue;
    const found = forward + aside * side;
    if (found < cost) [best, cost] = [row, found];
  }
  return best;
}

/** The first (`sign` 1) or last (-1) point along x. */
function outermost({ x: left, y: top }: PointPlaces, sign: 1 | -1): number | undefined {
  let best: number | undefined;
  for (let row = 0; row < left.length; row++) {
    if (Number.isNaN(left[row])) continue;
    if (best === undefined || sign * compare(left, top, row, best) < 0) best = row;
  }
  return best;
}

/** The next point along x in a direction; the same at the end. */
function alongX({ x: left, y: top }: PointPlaces, from: number, sign: 1 | -1): number {
  let best: number | undefined;
  for (let row = 0; row < left.length; row++) {
    if (Number.isNaN(left[row]) || sign * compare(left, top, row, from) <= 0) continue;
    if (best === undefined || sign * compare(left, top, row, best) < 0) best = row;
  }
  return best ?? from;
}

function compare(left: Float32Array, top: Float32Array, a: number, b: number): number {
  return left[a]! - left[b]! || top[a]! - top[b]! || a - b;
}
