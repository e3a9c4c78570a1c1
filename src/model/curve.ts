import * as z from 'zod/mini';
import { columnSchema, type Column } from './column.js';
import { rowQuerySchema, type RowQuery } from './rowQuery.js';

/**
 * What a curve of predictions shows. `roc`: true over false positive rate; `pr`: precision over recall; `calibration`: share of positives over mean score, by bins; `det`: false
 * negative over false positive rate, both as normal deviates; `gain`: recall over the share of rows predicted positive; `lift`: precision over that of chance, over the same.
 */
export const curveKinds = ['roc', 'pr', 'calibration', 'det', 'gain', 'lift'] as const;
export type CurveKind = (typeof curveKinds)[number];

/** The scores of one class, which is set against all others. */
export interface ClassScore {
  /** The label of its rows in the column of actual classes: a text, a number as JavaScript writes it (`1`), `true` or `false`. */
  class: string;
  column: Column;
  /** Place in a column of lists of numbers, from 0. */
  item?: number | undefined;
}

/** Rows drawn with replacement: intervals are the middle `level` of the figures of so many draws (percentile bootstrap). */
export interface CurveBootstrapPlan {
  /** 1 to 10,000. */
  samples: number;
  /** Starts the random numbers: equal plans have equal intervals. */
  seed: number;
  /** Above 0, below 1. */
  level: number;
}

/**
 * Curves of classifiers over the rows of logged tables: exact, over all distinct scores. A row counts as predicted positive at a threshold where its score is at least that. Rows without
 * a label or a score (missing or NaN) are left out and counted. The frame has `x`, `y`, `threshold`, `tp` and `fp` (Float64Array), a row per point to draw, descending thresholds (the
 * first of a curve, Infinity, predicts nothing positive); of `calibration`, whose points are bins, `low`, `high` and `count` instead of the last three. `Frame.curve` says which rows are which line.
 */
export interface CurvePlan {
  kind: 'curve';
  rows: RowQuery;
  /** The column of actual classes. */
  actual: Column;
  /** One line for each class; at least one, none twice. */
  scores: ClassScore[];
  curve: CurveKind;
  /** Lines of their own for each run, or for each run and step; all rows together where absent. */
  by?: 'run' | 'step' | undefined;
  /** Lines of several classes together: `micro` takes every row once for each class; `macro`, of `roc` alone, the mean of the classes' curves. */
  averages?: ('macro' | 'micro')[] | undefined;
  /** Pixel columns of the drawing; 0 asks for no points. */
  pixels: number;
  /** Asks for the counts at a threshold. */
  threshold?: number | undefined;
  /** Bins of calibration, 1 to 1,000. Default 15. */
  bins?: number | undefined;
  /** Bins of equal width from 0 to 1 (default), or of equally many rows. */
  binning?: 'width' | 'mass' | undefined;
  /** Of `roc` and `pr`; not of weighted rows, nor of averages. */
  bootstrap?: CurveBootstrapPlan | undefined;
  /** Weight of each row, 0 or above; rows without one are left out. Default 1. */
  weight?: Column | undefined;
}

/** Default of `CurvePlan.bins`. */
export const defaultBins = 15;

/** Set where rows are of one class only, or none are there: then there is no curve. */
export type OneClassReason = 'no-rows' | 'only-positives' | 'only-negatives';

/** A line of a `curve` frame, and its figures, which are NaN where they are not defined. */
export interface CurveLine {
  /** Index of the run in the project; -1 where rows are of several runs together or of none. */
  readonly run: number;
  readonly runId: string | undefined;
  readonly name: string | undefined;
  /** Step at which its tables were logged; NaN where unknown, or rows are of several together. */
  readonly step: number;
  /** Undefined for averages. */
  readonly class: string | undefined;
  readonly average: 'macro' | 'micro' | undefined;
  /** Rows of the frame: `start` (inclusive) to `end` (exclusive). */
  readonly start: number;
  readonly end: number;
  /** Rows with label and score, and those with a label but without a score. Of `macro` that of its classes together. */
  readonly rows: number;
  readonly withoutScore: number;
  /** Sums of weights, counts where there are none. */
  readonly positives: number;
  readonly negatives: number;
  /** Distinct scores; the curve has a point more. */
  readonly distinct: number;
  /** Lowest and highest score. */
  readonly scores: readonly [number, number];
  readonly auc: number;
  readonly averagePrecision: number;
  readonly prArea: number;
  readonly brier: number;
  /** Expected calibration error over the plan's bins. */
  readonly ece: number;
  readonly oneClass: OneClassReason | undefined;
  /** How many classes a macro average is of: those that are defined. */
  readonly classes: number;
  readonly counts:
    | { readonly threshold: number; readonly tp: number; readonly fp: number; readonly fn: number; readonly tn: number }
    | undefined;
  readonly intervals:
    | { readonly auc: readonly [number, number]; readonly averagePrecision: readonly [number, number]; readonly used: number }
    | undefined;
  /** Ends of y at some x, where a band was asked for. */
  readonly band: { readonly x: Float64Array; readonly low: Float64Array; readonly high: Float64Array } | undefined;
}

/** What a `curve` frame is about, beside its points. */
export interface CurveFacts {
  readonly curve: CurveKind;
  readonly lines: readonly CurveLine[];
  /** Rows that the query has. */
  readonly rows: number;
  /** Of these, rows without a label, or without a weight where the plan has one. */
  readonly withoutLabel: number;
  readonly withoutWeight: number;
  /** Extent of x and y of `det`, whose ends depend on the data; of the others 0 to 1. */
  readonly xExtent: readonly [number, number];
  readonly yExtent: readonly [number, number];
  /** Points of all lines, and how those to draw were chosen. */
  readonly points: number;
  readonly drawn: 'all' | 'corners' | 'm4';
}

export const classScoreSchema = z.object({
  class: z.string(),
  column: columnSchema,
  item: z.optional(z.int().check(z.nonnegative())),
});

/** Parses a plan of this kind. */
export const curvePlanSchema = z.object({
  kind: z.literal('curve'),
  rows: rowQuerySchema,
  actual: columnSchema,
  scores: z.array(classScoreSchema).check(z.minLength(1)),
  curve: z.enum(curveKinds),
  by: z.optional(z.enum(['run', 'step'])),
  averages: z.optional(z.array(z.enum(['macro', 'micro']))),
  pixels: z.int().check(z.nonnegative(), z.lte(100_000)),
  threshold: z.optional(z.number()),
  bins: z.optional(z.int().check(z.gte(1), z.lte(1000))),
  binning: z.optional(z.enum(['width', 'mass'])),
  bootstrap: z.optional(
    z.object({ samples: z.int().check(z.gte(1), z.lte(10_000)), seed: z.int(), level: z.number().check(z.gt(0), z.lt(1)) }),
  ),
  weight: z.optional(columnSchema),
});
