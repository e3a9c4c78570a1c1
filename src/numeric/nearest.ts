import type { NumberArray, PointSlice } from './numberArray.js';
import { lowerBound } from './search.js';

/**
 * Row of the slice's point nearest in x to `target`, gaps (NaN in y) passed over; of two equally near ones the first. -1 when the slice
 * has no point within `reach` of the target (in units of x; default: however far).
 */
export function nearestPoint({ x, y, start, end }: PointSlice, target: number, reach = Infinity): number {
  const split = lowerBound(x, target, start, end);
  const before = previousPoint(y, split - 1, start);
  const after = nextPoint(y, split, end);
  const toBefore = before < start ? Infinity : target - x[before]!;
  const toAfter = after >= end ? Infinity : x[after]! - target;
  if (Math.min(toBefore, toAfter) > reach || (before < start && after >= end)) return -1;
  if (toAfter < toBefore) return after;
  return firstAt(x, y, before, start);
}

/** First row with the same x as `row` that is no gap. */
function firstAt(x: NumberArray, y: NumberArray, row: number, start: number): number {
  let first = lowerBound(x, x[row]!, start, row + 1);
  while (y[first] !== y[first]) first++;
  return first;
}

function previousPoint(y: NumberArray, from: number, start: number): number {
  let row = from;
  while (row >= start && y[row] !== y[row]) row--;
  return row;
}

function nextPoint(y: NumberArray, from: number, end: number): number {
  let row = from;
  while (row < end && y[row] !== y[row]) row++;
  return row;
}
