import { descendingOrder } from './descendingOrder.js';

/** How many rows, or how much weight, have at least each score, by class: all that curves of one class against the rest are made of. */
export interface ThresholdTable {
  /** Each score once, in descending order. */
  thresholds: Float64Array;
  /** Positive rows with a score of at least the threshold (true positives), and negative ones (false positives); sums of weights where rows have weights. */
  tp: Float64Array;
  fp: Float64Array;
  /** Of all rows. */
  positives: number;
  negatives: number;
  rows: number;
  /** Whether counts are sums of weights. */
  weighted: boolean;
}

/** What is counted at one threshold: predicted positive is every row whose score is at least that. */
export interface ThresholdCounts {
  threshold: number;
  tp: number;
  fp: number;
  fn: number;
  tn: number;
}

/** Counts rows by score. `positive` is 1 for rows of the class. Scores must not be NaN; rows of weight 0 are left out, as scikit-learn does. */
export function thresholdTable(scores: Float64Array, positive: Uint8Array, weights?: Float64Array): ThresholdTable {
  const { values, from } = descendingOrder(scores);
  // In place: never more thresholds than values that were read.
  const thresholds = values;
  const tp = new Float64Array(values.length);
  const fp = new Float64Array(values.length);
  let [positives, negatives, rows, size] = [0, 0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const row = from[i]!;
    const score = values[i]!;
    const weight = weights ? weights[row]! : 1;
    if (weight === 0) continue;
    rows++;
    if (positive[row] === 1) positives += weight;
    else negatives += weight;
    if (size === 0 || thresholds[size - 1] !== score) thresholds[size++] = score;
    tp[size - 1] = positives;
    fp[size - 1] = negatives;
  }
  // A copy only where it frees memory worth the time.
  const nearlyAll = size >= 0.9 * thresholds.length;
  const cut = (column: Float64Array): Float64Array => (nearlyAll ? column.subarray(0, size) : column.slice(0, size));
  return { thresholds: cut(thresholds), tp: cut(tp), fp: cut(fp), positives, negatives, rows, weighted: weights !== undefined };
}

/** The counts at any threshold, exact. */
export function countsAt(table: ThresholdTable, threshold: number): ThresholdCounts {
  const at = rowsFrom(table.thresholds, threshold) - 1;
  const tp = at < 0 ? 0 : table.tp[at]!;
  const fp = at < 0 ? 0 : table.fp[at]!;
  return { threshold, tp, fp, fn: table.positives - tp, tn: table.negatives - fp };
}

/** How many of descending values are at least `threshold`. */
function rowsFrom(descending: Float64Array, threshold: number): number {
  let [low, high] = [0, descending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (descending[middle]! >= threshold) low = middle + 1;
    else high = middle;
  }
  return low;
}
