import type { CurveKind, CurveLine } from '../../model/index.js';
import { normalQuantile } from '../../numeric/index.js';
import { english, type Locale } from '../../texts/index.js';
import { formatStep } from '../../theme/index.js';

/** True and false positives, false and true negatives. */
export type Counts = Pick<NonNullable<CurveLine['counts']>, 'tp' | 'fp' | 'fn' | 'tn'>;

/** What follows from the counts; NaN where nothing was predicted or is positive. */
export interface CountFigures {
  precision: number;
  /** True positive rate. */
  recall: number;
  fpr: number;
  f1: number;
  accuracy: number;
}

export function countFigures({ tp, fp, fn, tn }: Counts): CountFigures {
  return {
    precision: tp / (tp + fp),
    recall: tp / (tp + fn),
    fpr: fp / (fp + tn),
    f1: (2 * tp) / (2 * tp + fp + fn),
    accuracy: (tp + tn) / (tp + fp + fn + tn),
  };
}

/** Where counts lie on a curve; undefined on calibration curves, which have a line at the threshold instead. */
export function placeOf(curve: CurveKind, counts: Counts): readonly [number, number] | undefined {
  const { tp, fp, fn, tn } = counts;
  const { recall, fpr, precision } = countFigures(counts);
  const share = (tp + fp) / (tp + fp + fn + tn);
  switch (curve) {
    case 'roc':
      return [fpr, recall];
    case 'pr':
      return [recall, tp + fp === 0 ? 1 : precision];
    case 'det':
      return [normalQuantile(fpr), normalQuantile(fn / (tp + fn))];
    case 'gain':
      return [share, recall];
    case 'lift':
      return [share, precision / ((tp + fn) / (tp + fp + fn + tn))];
    case 'calibration':
      return undefined;
    default:
      return curve satisfies never;
  }
}

/** A count, or a sum of weights. */
export function countText(count: number, locale?: Locale): string {
  return formatStep(count, locale);
}

/** A share with four decimals; `–` where it is not defined. */
export function shareText(share: number, locale: Locale = english): string {
  return Number.isNaN(share) ? '–' : locale.local(share.toFixed(4));
}
