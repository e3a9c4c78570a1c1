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
  const most = distinct(values);
  // In place, never more thresholds than values that were read, unless much memory would be kept for few.
  const thresholds = most < 0.9 * values.length ? new Float64Array(most) : values;
  const tp = new Float64Array(most);
  const fp = new Float64Array(most);
  let positives = 0;
  let negatives = 0;
  let rows = 0;
  let last = -1;
  for (let i = 0; i < values.length; i++) {
    const row = from[i]!;
    const weight = weights === undefined ? 1 : weights[row]!;
    if (weight === 0) continue;
    rows++;
    if (positive[row] === 1) positives += weight;
    else negatives += weight;
    const score = values[i]!;
    if (last < 0 || thresholds[last] !== score) thresholds[++last] = score;
    tp[last] = positives;
    fp[last] = negatives;
  }
  const size = last + 1;
  return {
    thresholds: thresholds.subarray(0, size),
    tp: tp.subarray(0, size),
    fp: fp.subarray(0, size),
    positives,
    negatives,
    rows,
    weighted: weights !== undefined,
  };
}

function distinct(sorted: Float64Array): number {
  let count = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) count++;
  return count;
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
