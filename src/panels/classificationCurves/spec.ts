import * as z from 'zod/mini';
import { curveKinds, type CurveKind } from '../../model/index.js';

/** What a panel draws: a curve, or the four counts at the threshold. */
export type ClassificationView = CurveKind | 'confusion';
export const classificationViews = [...curveKinds, 'confusion'] as const;

/** The scores of a class in the table. */
export interface ScoreColumn {
  /** The label of its rows: a text, a number as JavaScript writes it, `true` or `false`. */
  class: string;
  /** Name of the column. */
  key: string;
  /** Place in a column of lists of numbers, from 0. */
  item?: number | undefined;
}

/** What the author of a panel of classification curves chose. */
export interface ClassificationCurvesSpec {
  /** Key of the logged table. */
  table?: string | undefined;
  /** Default `last`: of each run the table of its highest step. */
  step?: 'last' | 'all' | number | undefined;
  /** Name of the column of actual classes. */
  actual?: string | undefined;
  scores: ScoreColumn[];
  curve: ClassificationView;
  /** Lines of their own for each run (default), for each run and step, or all rows together. */
  by?: 'run' | 'step' | 'all' | undefined;
  averages?: ('macro' | 'micro')[] | undefined;
  /** Whether intervals of area and average precision are computed, and drawn as bands. Default false. */
  bands?: boolean | undefined;
  /** Bins of calibration. Default 15. */
  bins?: number | undefined;
  /** Default `width`. */
  binning?: 'width' | 'mass' | undefined;
  /** Whose lines are drawn: those of each class (default), or of the class of the threshold alone. */
  lines?: 'classes' | 'positive' | undefined;
  /** The class of the threshold. Default: the last of two or fewer, the first of more. */
  positive?: string | undefined;
  /** Name of a column of weights. */
  weight?: string | undefined;
}

/** Fields that are not known stay, so that an edit saves them too. */
export const classificationCurvesSpecSchema: z.ZodMiniType<ClassificationCurvesSpec> = z.looseObject({
  table: z.optional(z.string()),
  step: z.optional(z.union([z.enum(['last', 'all']), z.number()])),
  actual: z.optional(z.string()),
  scores: z.array(z.looseObject({ class: z.string(), key: z.string(), item: z.optional(z.int().check(z.nonnegative())) })),
  curve: z.enum(classificationViews),
  by: z.optional(z.enum(['run', 'step', 'all'])),
  averages: z.optional(z.array(z.enum(['macro', 'micro']))),
  bands: z.optional(z.boolean()),
  bins: z.optional(z.int().check(z.gte(1), z.lte(1000))),
  binning: z.optional(z.enum(['width', 'mass'])),
  lines: z.optional(z.enum(['classes', 'positive'])),
  positive: z.optional(z.string()),
  weight: z.optional(z.string()),
});

/** The class that the threshold is of; undefined where no class is chosen. */
export function positiveClass({ positive, scores }: Pick<ClassificationCurvesSpec, 'positive' | 'scores'>): string | undefined {
  if (positive !== undefined && scores.some((score) => score.class === positive)) return positive;
  return scores.length <= 2 ? scores.at(-1)?.class : scores[0]?.class;
}

/** The scores whose lines are drawn. */
export function drawnScores(spec: Pick<ClassificationCurvesSpec, 'positive' | 'scores' | 'lines'>): ScoreColumn[] {
  if (spec.lines !== 'positive') return spec.scores;
  const positive = positiveClass(spec);
  return spec.scores.filter((score) => score.class === positive);
}
