import * as z from 'zod/mini';
import { columnSchema, type Column } from './column.js';
import { classScoreSchema, type ClassScore } from './curve.js';
import { rowQuerySchema, type RowQuery } from './rowQuery.js';
import type { RunId } from './runQuery.js';

/** The class with the largest score of a row. */
export interface ArgmaxOf {
  /** A column of numbers per class, or one column of lists that has a number per class. */
  argmax: Column[];
  /** Names of the classes, in the order of the scores. Default: the keys of the columns; of a list the places in it, from 0. */
  classes?: string[] | undefined;
}

/** One class against all others: predicted is the class of the score where that is at least the threshold, `otherwise` where it is less; a row without a score has no predicted class. */
export interface ThresholdOf {
  score: ClassScore;
  threshold: number;
  otherwise: string;
}

/**
 * How often each class was taken for each. A class is the text of a value: the number 3 and the text "3" are the same class. Rows whose actual or predicted class is missing or NaN, or
 * whose weight is missing, negative or not finite, are left out and counted. Of equal scores the first is the largest; a NaN score is never the largest, and a row whose scores are all NaN or missing
 * has no predicted class.
 */
export interface ConfusionPlan {
  kind: 'confusion';
  rows: RowQuery;
  actual: Column;
  predicted: Column | ArgmaxOf | ThresholdOf;
  /** What a row counts for: a number from 0. Default: 1. */
  weight?: Column | undefined;
  /** Columns that say something of the actual class of a row, as its name or a group it belongs to: `ConfusionFacts.labels` has what they say. Default: none. */
  labels?: Column[] | undefined;
  /** A matrix per run, or per run and step at which it logged the table. Default: one over all rows. */
  by?: 'run' | 'step' | undefined;
}

/** One matrix of an answer. */
export interface ConfusionMatrixFacts {
  /** Index of the run whose rows it counts; -1 where rows of no run or of several are together. */
  run: number;
  /** Absent where `run` is -1. */
  runId?: RunId | undefined;
  name?: string | undefined;
  /** At which the table was logged; absent where unknown or where steps are together. */
  step?: number | undefined;
  /** Rows there are, and those that are part of the matrix. */
  rows: number;
  counted: number;
  /** Rows left out for want of the actual class, the predicted class, a proper weight: each for the first of these that it lacks. */
  noActual: number;
  noPredicted: number;
  noWeight: number;
}

/**
 * What a `confusion` answer is about. The columns of its frame are `matrix` (index into `matrices`), `actual` and `predicted` (indices into `classes`), all Int32Array, and `count`
 * (Float64Array: rows, or the sum of their weights): a row per pair that occurs, sorted by these three.
 */
export interface ConfusionFacts {
  /** All classes of all matrices: as numbers where all are numbers, else in natural order (`class 2` before `class 10`). */
  readonly classes: readonly string[];
  /** In creation order of the runs, then by step; runs without rows have none. */
  readonly matrices: readonly ConfusionMatrixFacts[];
  /** For each of the plan's `labels` what it says of each of `classes`: the most frequent text of its rows, undefined where there is none. Absent where the plan has none. */
  readonly labels?: readonly (readonly (string | undefined)[])[];
}

export const confusionPlanSchema = z.object({
  kind: z.literal('confusion'),
  rows: rowQuerySchema,
  actual: columnSchema,
  predicted: z.union([
    columnSchema,
    z.object({ score: classScoreSchema, threshold: z.number(), otherwise: z.string() }),
    z.object({ argmax: z.array(columnSchema).check(z.minLength(1)), classes: z.optional(z.array(z.string())) }),
  ]),
  weight: z.optional(columnSchema),
  labels: z.optional(z.array(columnSchema)),
  by: z.optional(z.enum(['run', 'step'])),
});

/** The columns that the predicted class is read from. */
export function predictedColumns(predicted: ConfusionPlan['predicted']): Column[] {
  if ('from' in predicted) return [predicted];
  return 'argmax' in predicted ? predicted.argmax : [predicted.score.column];
}

/** What the class is called whose score is at a place, from 0. */
export function scoredClass({ argmax, classes }: ArgmaxOf, place: number): string {
  return classes?.[place] ?? (argmax.length > 1 ? argmax[place]?.key : undefined) ?? String(place);
}
