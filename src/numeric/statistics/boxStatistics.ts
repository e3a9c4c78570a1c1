import { quantileOf } from './quantile.js';

/** A box plot as Tukey drew it (Exploratory Data Analysis, 1977). */
export interface BoxStatistics {
  /** Quartiles, type 7. */
  q1: number;
  median: number;
  q3: number;
  /** The outermost values within 1.5 interquartile ranges of the box: where the whiskers end. */
  low: number;
  high: number;
  /** Indices, into the ascending values, of the first and one past the last within the whiskers: the others are outliers. */
  inner: readonly [from: number, to: number];
}

/** The box of ascending finite values; undefined for none. */
export function boxStatistics(sorted: Float64Array): BoxStatistics | undefined {
  if (sorted.length === 0) return undefined;
  const [q1, median, q3] = [quantileOf(sorted, 0.25), quantileOf(sorted, 0.5), quantileOf(sorted, 0.75)];
  const reach = 1.5 * (q3 - q1);
  const from = sorted.findIndex((value) => value >= q1 - reach);
  const to = sorted.findLastIndex((value) => value <= q3 + reach) + 1;
  return { q1, median, q3, low: Math.min(sorted[from]!, q1), high: Math.max(sorted[to - 1]!, q3), inner: [from, to] };
}
