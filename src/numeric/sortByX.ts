import type { NumberArray, PointSlice } from './numberArray.js';

/**
 * Two row-aligned arrays as a slice with x ascending: themselves where x already ascends, else copies sorted by x, equal x in order. Stretches that
 * ascend are merged two by two, so that a clock that was set back once costs one pass over the points.
 */
export function sortByX(x: NumberArray, y: NumberArray): PointSlice {
  let starts = ascents(x);
  if (starts.length <= 2) return { x, y, start: 0, end: x.length };
  let [from, to] = [new Uint32Array(x.length), new Uint32Array(x.length)];
  for (let i = 0; i < from.length; i++) from[i] = i;
  while (starts.length > 2) {
    starts = mergePairs(x, starts, from, to);
    [from, to] = [to, from];
  }
  return { x: taken(x, from), y: taken(y, from), start: 0, end: x.length };
}

function taken(values: NumberArray, order: Uint32Array): Float64Array {
  const out = new Float64Array(order.length);
  for (let i = 0; i < out.length; i++) out[i] = values[order[i]!]!;
  return out;
}

/** Where stretches that ascend begin, and after them the number of points. */
function ascents(x: NumberArray): number[] {
  const starts = [0];
  for (let i = 1; i < x.length; i++) if (x[i]! < x[i - 1]!) starts.push(i);
  starts.push(x.length);
  return starts;
}

/** Merges each two neighbouring stretches of `from` (indices into x) into one of `to`; where those begin, as `ascents` says it. */
function mergePairs(x: NumberArray, starts: readonly number[], from: Uint32Array, to: Uint32Array): number[] {
  const merged: number[] = [];
  for (let i = 0; i < starts.length - 1; i += 2) {
    const [start, middle] = [starts[i]!, starts[i + 1]!];
    merge(x, from, to, { start, middle, end: starts[i + 2] ?? middle });
    merged.push(start);
  }
  merged.push(x.length);
  return merged;
}

function merge(
  x: NumberArray,
  from: Uint32Array,
  to: Uint32Array,
  { start, middle, end }: Record<'start' | 'middle' | 'end', number>,
): void {
  let [left, right] = [start, middle];
  for (let at = start; at < end; at++) {
    const takesLeft = left < middle && (right >= end || x[from[left]!]! <= x[from[right]!]!);
    to[at] = from[takesLeft ? left++ : right++]!;
  }
}
