import type { Goal } from './column.js';

/** Why a parameter is not part of an `importance` answer: one value for all runs; texts of which nearly every run has its own, as names and paths are. */
export type SkipReason = 'one-value' | 'identifier';

/** A parameter that was asked for and left out. */
export interface SkippedParameter {
  /** `columnId` of the parameter. */
  readonly parameter: string;
  readonly because: SkipReason;
  /** Different values, and runs that have one. */
  readonly distinct: number;
  readonly runs: number;
}

/**
 * How the forest's prediction depends on one parameter (partial dependence), at values it has: each of up to 24, else 24 of evenly spaced ranks among the
 * runs; of more categories than that the 24 most frequent. A missing value is one of them where runs lack the parameter.
 */
export interface ImportanceCurve {
  /** The value as a number, true being 1; NaN for categories and where it is missing. */
  readonly numbers: Float64Array;
  /** The value as text; `undefined` is missing. */
  readonly labels: readonly (string | undefined)[];
  /** Runs that have exactly this value. */
  readonly runs: Int32Array;
  /** Prediction with the parameter set to the value in every run: mean, and the tenth and ninetieth percentile over the runs. */
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Categories that are not among the values. */
  readonly omitted: number;
}

/** Runs of one state, and those of them that have no finite target and hence no part in the answer. */
export interface ImportanceRuns {
  readonly state: string;
  readonly runs: number;
  readonly withoutTarget: number;
  readonly nonFinite: number;
}

/** What an `importance` frame tells beside its rows. */
export interface ImportanceFacts {
  readonly goal: Goal;
  /** Runs the plan matched, and those with a finite target, on which everything was computed. */
  readonly runs: number;
  readonly used: number;
  /** Runs without a value of the target, and with one that is NaN or infinite; by state below. */
  readonly withoutTarget: number;
  readonly nonFinite: number;
  readonly byState: readonly ImportanceRuns[];
  /** R² of the forest on runs that its trees did not see; NaN where there is no forest (fewer than two runs, one target value, no parameter). */
  readonly r2: number;
  /** Runs that at least one tree did not see: those that R² is of. */
  readonly outOfBag: number;
  readonly trees: number;
  readonly seed: number;
  /** Runs that the curves are averaged over: all that are used up to 5,000, of more that many, evenly spaced in the order of the query. */
  readonly curveRuns: number;
  /** One per row of the frame. */
  readonly curves: readonly ImportanceCurve[];
  readonly skipped: readonly SkippedParameter[];
}

/** Below this out-of-bag R² a forest explains too little of the target for its importances to be trusted. */
export const trustedR2 = 0.5;
