import type { PointSlice } from '../numberArray.js';

/** The points of a slice whose values are finite, side by side. */
export interface FinitePoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Where each stood in the slice, counted from its start; absent where all of its points are finite. */
  readonly at: Uint32Array | undefined;
}

export function finitePoints({ x, y, start, end }: PointSlice): FinitePoints {
  let count = 0;
  for (let i = start; i < end; i++) if (Number.isFinite(y[i])) count++;
  if (count === end - start)
    return { x: Float64Array.from(x.subarray(start, end)), y: Float64Array.from(y.subarray(start, end)), at: undefined };
  const out = { x: new Float64Array(count), y: new Float64Array(count), at: new Uint32Array(count) };
  for (let i = start, to = 0; i < end; i++) {
    if (!Number.isFinite(y[i])) continue;
    out.x[to] = x[i]!;
    out.y[to] = y[i]!;
    out.at[to++] = i - start;
  }
  return out;
}

/** The values of a slice with others in place of the finite ones, in their order. */
export function withFinite(
  { y, start, end }: PointSlice,
  { at }: FinitePoints,
  values: Float64Array<ArrayBuffer>,
): Float64Array<ArrayBuffer> {
  if (!at) return values;
  const out = Float64Array.from(y.subarray(start, end));
  at.forEach((place, i) => (out[place] = values[i]!));
  return out;
}
