import type { ThresholdTable } from './thresholdTable.js';

/** Figures of one class against the rest; NaN where they are not defined. */
export interface CurveFigures {
  /** Area under the ROC curve by trapezoids: the chance that a positive scores above a negative, ties counting half. */
  auc: number;
  /** Σ (Rₙ − Rₙ₋₁) Pₙ over descending thresholds: precision in steps, as scikit-learn's `average_precision_score`. */
  averagePrecision: number;
  /** Area under the precision–recall curve by trapezoids, from recall 0 at precision 1: larger than average precision allows, for comparison only. */
  prArea: number;
  /** Mean squared difference between score and class, by weight; of scores within 0 to 1 only. */
  brier: number;
}

/** Why a curve cannot be drawn. */
export type OneClass = 'no-rows' | 'only-positives' | 'only-negatives';

/** Set where rows are of one class only, or none are there. */
export function oneClass({ positives, negatives }: Pick<ThresholdTable, 'positives' | 'negatives'>): OneClass | undefined {
  if (positives === 0 && negatives === 0) return 'no-rows';
  if (positives === 0) return 'only-negatives';
  return negatives === 0 ? 'only-positives' : undefined;
}

/** All figures of a table. */
export function curveFigures(table: ThresholdTable): CurveFigures {
  return { auc: rocAuc(table), averagePrecision: averagePrecision(table), prArea: prArea(table), brier: brierScore(table) };
}

export function rocAuc({ tp, fp, positives, negatives }: ThresholdTable): number {
  if (positives === 0 || negatives === 0) return NaN;
  let [area, beforeTp, beforeFp] = [0, 0, 0];
  for (let i = 0; i < tp.length; i++) {
    area += (fp[i]! - beforeFp) * (tp[i]! + beforeTp);
    beforeTp = tp[i]!;
    beforeFp = fp[i]!;
  }
  return area / 2 / positives / negatives;
}

export function averagePrecision({ tp, fp, positives }: ThresholdTable): number {
  if (positives === 0) return NaN;
  let [sum, before] = [0, 0];
  for (let i = 0; i < tp.length; i++) {
    if (tp[i] === before) continue;
    sum += (tp[i]! - before) * (tp[i]! / (tp[i]! + fp[i]!));
    before = tp[i]!;
  }
  return sum / positives;
}

export function prArea({ tp, fp, positives }: ThresholdTable): number {
  if (positives === 0) return NaN;
  let [sum, beforeTp, beforePrecision] = [0, 0, 1];
  for (let i = 0; i < tp.length; i++) {
    const precision = tp[i]! / (tp[i]! + fp[i]!);
    sum += (tp[i]! - beforeTp) * (precision + beforePrecision);
    beforeTp = tp[i]!;
    beforePrecision = precision;
  }
  return sum / 2 / positives;
}

export function brierScore({ thresholds, tp, fp, positives, negatives }: ThresholdTable): number {
  if (!areProbabilities(thresholds)) return NaN;
  let [sum, beforeTp, beforeFp] = [0, 0, 0];
  for (let i = 0; i < tp.length; i++) {
    const score = thresholds[i]!;
    sum += (tp[i]! - beforeTp) * (score - 1) ** 2 + (fp[i]! - beforeFp) * score ** 2;
    beforeTp = tp[i]!;
    beforeFp = fp[i]!;
  }
  return sum / (positives + negatives);
}

/** Whether there are scores and all lie within 0 to 1. */
export function areProbabilities(descending: Float64Array): boolean {
  return descending.length > 0 && descending[0]! <= 1 && descending.at(-1)! >= 0;
}

/** Points of the ROC curve that scikit-learn's `roc_curve` returns with `drop_intermediate`: it leaves out those between two equal steps. */
export function rocPointCount({ tp, fp }: ThresholdTable): number {
  if (tp.length <= 2) return tp.length + 1;
  let count = 3;
  for (let i = 1; i < tp.length - 1; i++) {
    const turns = (values: Float64Array): boolean => values[i + 1]! - 2 * values[i]! + values[i - 1]! !== 0;
    if (turns(tp) || turns(fp)) count++;
  }
  return count;
}
