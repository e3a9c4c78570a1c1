import { areProbabilities } from './curveFigures.js';
import type { ThresholdTable } from './thresholdTable.js';

/** `width`: bins of equal width from 0 to 1; `mass`: of equally many rows, by quantiles of the scores. */
export type Binning = 'width' | 'mass';

/** What scores say and what is, bin by bin, those with rows only. A bin holds scores above `low`, up to and with `high`; the first has its lower end too. */
export interface Calibration {
  low: Float64Array;
  high: Float64Array;
  /** Rows, or weight. */
  count: Float64Array;
  /** Mean score. */
  mean: Float64Array;
  /** Share of positives. */
  fraction: Float64Array;
  /** Expected calibration error: Σ count / all · |fraction − mean| (Naeini et al., 2015). */
  ece: number;
  /** Bins that were made, with those that no row is in. */
  bins: number;
}

/** Bins as scikit-learn's `calibration_curve` makes them. Undefined where scores are not probabilities, or none are there. */
export function calibrationBins(table: ThresholdTable, bins: number, binning: Binning): Calibration | undefined {
  if (!areProbabilities(table.thresholds)) return undefined;
  const edges =
    binning === 'width' ? Float64Array.from({ length: bins + 1 }, (_, i) => (i === bins ? 1 : i * (1 / bins))) : quantiles(table, bins);
  const [count, score, positives] = [new Float64Array(bins), new Float64Array(bins), new Float64Array(bins)];
  const { thresholds, tp, fp } = table;
  for (let i = thresholds.length - 1, bin = 0; i >= 0; i--) {
    const value = thresholds[i]!;
    while (bin < bins - 1 && value > edges[bin + 1]!) bin++;
    const hits = tp[i]! - (i > 0 ? tp[i - 1]! : 0);
    const rows = hits + fp[i]! - (i > 0 ? fp[i - 1]! : 0);
    count[bin]! += rows;
    score[bin]! += rows * value;
    positives[bin]! += hits;
  }
  return filled(edges, count, score, positives);
}

function filled(edges: Float64Array, count: Float64Array, score: Float64Array, positives: Float64Array): Calibration {
  const used = [...count.keys()].filter((bin) => count[bin]! > 0);
  const all = count.reduce((sum, rows) => sum + rows, 0);
  const pick = (value: (bin: number) => number): Float64Array => Float64Array.from(used, value);
  const gap = (bin: number): number => Math.abs(positives[bin]! - score[bin]!);
  return {
    low: pick((bin) => edges[bin]!),
    high: pick((bin) => edges[bin + 1]!),
    count: pick((bin) => count[bin]!),
    mean: pick((bin) => score[bin]! / count[bin]!),
    fraction: pick((bin) => positives[bin]! / count[bin]!),
    ece: used.reduce((sum, bin) => sum + gap(bin) / all, 0),
    bins: count.length,
  };
}

/** Quantiles of the scores, between two of them in proportion; of weighted rows the least score with so much weight up to it. */
function quantiles(table: ThresholdTable, bins: number): Float64Array {
  const { positives, negatives, weighted } = table;
  const all = positives + negatives;
  return Float64Array.from({ length: bins + 1 }, (_, i) => {
    const share = i === bins ? 1 : i * (1 / bins);
    if (weighted) return scoreAt(table, Math.min(share * all, all));
    const at = share * (all - 1);
    const [low, high, part] = [scoreAt(table, Math.floor(at)), scoreAt(table, Math.ceil(at)), at - Math.floor(at)];
    return part >= 0.5 ? high - (high - low) * (1 - part) : low + (high - low) * part;
  });
}

/** The lowest score that has more than `before` rows at or below it; the highest where that is all. */
function scoreAt({ thresholds, tp, fp, positives, negatives }: ThresholdTable, before: number): number {
  const all = positives + negatives;
  let [low, high] = [0, thresholds.length - 1];
  // Rows at or below threshold i are all but those above it: i falls as scores rise.
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (all - tp[middle - 1]! - fp[middle - 1]! > before) low = middle;
    else high = middle - 1;
  }
  return thresholds[low]!;
}
