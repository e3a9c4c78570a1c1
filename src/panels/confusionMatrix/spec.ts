import * as z from 'zod/mini';

/** What the colours and numbers of a confusion matrix are: counts, or parts of the row (recall), of the column (precision), or of all. */
export type Normalisation = 'count' | 'row' | 'column' | 'all';

/** Classes that are shown as one. */
export type Collapse =
  /** Those whose names are the same up to the first of this text, as `animal/cat` and `animal/dog` for `/`; others stay. */
  | { prefix: string }
  /** By class, or by its name: which group it belongs to. Groups can belong to others, `levels` of which are gone up (default 1). Classes that are not named stay. */
  | { groups: Record<string, string>; levels?: number | undefined }
  /** The group is in a column of the same table, in the rows of the actual class. */
  | { column: string };

/** What classes are called: by class, or as a column of the same table says in the rows of the actual class. Others are called as they are. */
export type ClassNames = { map: Record<string, string> } | { column: string };

/** What the author of a confusion matrix chose. Nothing is drawn without a table, actual classes, and predicted classes or scores. */
export interface ConfusionMatrixSpec {
  /** Key of the logged table. */
  table?: string | undefined;
  /** Columns of that table. */
  actual?: string | undefined;
  predicted?: string | undefined;
  /** Columns of scores, whose largest is the predicted class: one per class, or one of lists. Only where `predicted` is absent. */
  scores?: string[] | undefined;
  /** Names of the classes, in the order of the scores. Default: the names of the columns without what they begin with alike; of a list the places, from 0. */
  classes?: string[] | undefined;
  /** Default: classes are called as they are in the table. */
  names?: ClassNames | undefined;
  /** Column of what a row counts for, as the counts of a matrix that was logged as such. Default: 1. */
  weight?: string | undefined;
  /** Of the tables that a run logged: that of the highest step (default), or of this one. The reader can choose another. */
  step?: 'last' | number | undefined;
  /** A matrix per run (default), one of all runs together, or the difference of two runs. */
  compare?: 'runs' | 'together' | 'difference' | undefined;
  /** Ids of the runs whose difference is shown: the first less the second. Default: the first, and the baseline of the run set or else the second. */
  difference?: [string, string] | undefined;
  /** Default: row. */
  normalise?: Normalisation | undefined;
  /** Default: name. */
  order?: 'name' | 'support' | 'error' | 'cluster' | undefined;
  /** How a value becomes a colour: in proportion, or by its square root, under which small values can be told apart. Default: root. */
  color?: 'linear' | 'root' | undefined;
  collapse?: Collapse | undefined;
  /** Whether a threshold that was set in curves of the same table decides what is predicted, of its class against all others (default), or nothing but this spec does. */
  threshold?: 'shared' | 'none' | undefined;
}

/** Fields that are not known stay, so that an edit saves them too. */
export const confusionMatrixSpecSchema: z.ZodMiniType<ConfusionMatrixSpec> = z.looseObject({
  table: z.optional(z.string()),
  actual: z.optional(z.string()),
  predicted: z.optional(z.string()),
  scores: z.optional(z.array(z.string())),
  classes: z.optional(z.array(z.string())),
  weight: z.optional(z.string()),
  step: z.optional(z.union([z.literal('last'), z.number()])),
  compare: z.optional(z.enum(['runs', 'together', 'difference'])),
  difference: z.optional(z.tuple([z.string(), z.string()])),
  normalise: z.optional(z.enum(['count', 'row', 'column', 'all'])),
  order: z.optional(z.enum(['name', 'support', 'error', 'cluster'])),
  color: z.optional(z.enum(['linear', 'root'])),
  collapse: z.optional(
    z.union([
      z.object({ prefix: z.string() }),
      z.object({ groups: z.record(z.string(), z.string()), levels: z.optional(z.int().check(z.gte(1), z.lte(64))) }),
      z.object({ column: z.string() }),
    ]),
  ),
  names: z.optional(z.union([z.object({ map: z.record(z.string(), z.string()) }), z.object({ column: z.string() })])),
  threshold: z.optional(z.enum(['shared', 'none'])),
});
