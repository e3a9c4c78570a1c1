import type { NumberArray } from './numberArray.js';

/** First index in [start, end) whose value is at least `target`; `end` when there is none. Values must not decrease. */
export function lowerBound(values: NumberArray, target: number, start: number, end: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < target) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** First index in [start, end) whose value is above `target`; `end` when there is none. Values must not decrease. */
export function upperBound(values: NumberArray, target: number, start: number, end: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! <= target) low = middle + 1;
    else high = middle;
  }
  return low;
}
