import { normalQuantile } from '../normal.js';
import type { ThresholdTable } from './thresholdTable.js';

/** Curves over all thresholds, by what runs along x and y. */
export const thresholdCurves = ['roc', 'pr', 'det', 'gain', 'lift'] as const;
export type ThresholdCurve = (typeof thresholdCurves)[number];

/** Points of a curve in the order of descending thresholds, x not decreasing. The first is that of no row predicted positive; point i + 1 is that of threshold i. */
export interface CurvePoints {
  x: Float64Array;
  y: Float64Array;
}

/**
 * Every point of a curve. `roc`: true over false positive rate. `pr`: precision over recall, from (0, 1) by convention. `det`: normal deviates of the false negative over those
 * of the false positive rate, infinite for rates of 0 and 1. `gain`: recall over the share of rows predicted positive. `lift`: precision over that of chance, over the same
 * share; NaN before the first threshold.
 */
export function curvePoints({ tp, fp, positives, negatives }: ThresholdTable, curve: ThresholdCurve): CurvePoints {
  if (curve === 'roc') return { x: rates(fp, negatives), y: rates(tp, positives) };
  const all = positives + negatives;
  const place = placers[curve];
  const x = new Float64Array(tp.length + 1);
  const y = new Float64Array(tp.length + 1);
  for (let i = 0; i <= tp.length; i++) {
    const hits = i === 0 ? 0 : tp[i - 1]!;
    const alarms = i === 0 ? 0 : fp[i - 1]!;
    x[i] = place.x(hits, alarms, positives, negatives, all);
    y[i] = place.y(hits, alarms, positives, negatives, all);
  }
  return { x, y };
}

/** 0 and the parts of a sum; NaN of none. */
function rates(counts: Float64Array, sum: number): Float64Array {
  const parts = new Float64Array(counts.length + 1);
  parts[0] = sum === 0 ? NaN : 0;
  for (let i = 0; i < counts.length; i++) parts[i + 1] = counts[i]! / sum;
  return parts;
}

type Place = (tp: number, fp: number, positives: number, negatives: number, all: number) => number;

const flagged: Place = (tp, fp, _positives, _negatives, all) => (tp + fp) / all;
const recall: Place = (tp, _fp, positives) => tp / positives;

const placers: Readonly<Record<Exclude<ThresholdCurve, 'roc'>, { x: Place; y: Place }>> = {
  pr: { x: recall, y: (tp, fp) => (tp + fp === 0 ? 1 : tp / (tp + fp)) },
  det: {
    x: (_tp, fp, _positives, negatives) => normalQuantile(fp / negatives),
    y: (tp, _fp, positives) => normalQuantile((positives - tp) / positives),
  },
  gain: { x: flagged, y: recall },
  lift: { x: flagged, y: (tp, fp, positives, _negatives, all) => tp / (tp + fp) / (positives / all) },
};
