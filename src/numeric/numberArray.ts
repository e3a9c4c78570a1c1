/** The typed arrays in which steps, times and values arrive. */
export type NumberArray = Int32Array | Float32Array | Float64Array;

/** Points `start` (inclusive) to `end` (exclusive) of two row-aligned arrays; x never decreases. */
export interface PointSlice {
  readonly x: NumberArray;
  readonly y: NumberArray;
  readonly start: number;
  readonly end: number;
}
