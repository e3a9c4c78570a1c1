/** The empirical distribution function: a step at each value. */
export interface Ecdf {
  /** Different values, ascending. */
  x: Float64Array;
  /** Values up to and including each x; divided by n, the height from there on. */
  count: Int32Array;
}

/** The steps of ascending values. */
export function ecdfOf(sorted: Float64Array): Ecdf {
  const last = sorted.map((value, i) => (i + 1 < sorted.length && sorted[i + 1] === value ? 0 : i + 1)).filter((count) => count > 0);
  return { x: last.map((count) => sorted[count - 1]!), count: Int32Array.from(last) };
}
