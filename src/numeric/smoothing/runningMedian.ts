import { lowerBound } from '../search.js';
import { workPerLook } from './workPerLook.js';

/** The median of the window of `points` (odd) around each value, as much of it as there is at the ends: the mean of the two in the middle where there is an even number. Yields now and then. */
export function* runningMedian(y: Float64Array, points: number): Generator<undefined, Float64Array<ArrayBuffer>> {
  const n = y.length;
  const half = (points - 1) / 2;
  const out = new Float64Array(n);
  const sorted = new Float64Array(Math.min(n, points) + 1);
  let count = 0;
  const look = workPerLook(Math.log2(points + 1) + points / 64);
  for (let next = 0, i = 0; i < n; i++) {
    for (; next < Math.min(n, i + half + 1); next++) insert(sorted, count++, y[next]!);
    if (i - half - 1 >= 0) remove(sorted, count--, y[i - half - 1]!);
    out[i] = middleOf(sorted, count);
    if (i % look === look - 1) yield;
  }
  return out;
}

function insert(sorted: Float64Array, count: number, value: number): void {
  const at = lowerBound(sorted, value, 0, count);
  sorted.copyWithin(at + 1, at, count);
  sorted[at] = value;
}

function remove(sorted: Float64Array, count: number, value: number): void {
  const at = lowerBound(sorted, value, 0, count);
  sorted.copyWithin(at, at + 1, count);
}

function middleOf(sorted: Float64Array, count: number): number {
  const high = sorted[count >> 1]!;
  if (count % 2 === 1) return high;
  const low = sorted[(count >> 1) - 1]!;
  return low / 2 + high / 2;
}
