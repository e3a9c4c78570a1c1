import * as z from 'zod/mini';

/** Whether a smaller or a larger value of a metric is better. */
export type Goal = 'minimize' | 'maximize';

/** What one run's history of a metric is reduced to. Non-finite values count only for `first` and `last`. */
export type Reduce = 'last' | 'min' | 'max' | 'mean' | 'first' | 'argmin' | 'argmax';

/**
 * The value in force where another metric of the same run was best: of the points at the step of that metric's first minimum or maximum, or the last
 * step before it, the last one logged. Missing where the run has no finite value of `of`, or no point up to there. Of the metric itself it is the best value.
 */
export interface AtBest {
  at: 'best';
  of: string;
  goal: Goal;
}

/** Fields every run has, as columns of `runs.arrow`. */
export const runFieldKeys = [
  'run_id',
  'name',
  'group',
  'job_type',
  'sweep_id',
  'parent',
  'state',
  'created_at',
  'duration_s',
  'tags',
  'notes',
  'user',
  'host',
  'source',
] as const;
export type RunFieldKey = (typeof runFieldKeys)[number];

/** What is read of the scores of classes in a logged table in place of the value itself: at most one of these. */
export interface FromScores {
  /** Of a column of lists of numbers the number at this place, from 0. */
  item?: number | undefined;
  /**
   * The place, from 0, of the largest score: among this column and these others, or in a column of lists where there are none. Of equal scores the first; NaN never is the
   * largest, and where nothing else is there it is missing.
   */
  argmax?: string[] | undefined;
}

/** One way to name a value of a run, wherever one is asked for: table, axis, filter, legend. */
export type Column =
  | { from: 'run'; key: RunFieldKey }
  /** `key` is dotted: `optimizer.lr`. */
  | { from: 'config'; key: string }
  | { from: 'summary'; key: string }
  | { from: 'metric'; key: string; reduce: Reduce | AtBest }
  /** A column of the logged tables of a key; only rows have one, in queries of runs it is missing. */
  | ({ from: 'table'; table: string; key: string } & FromScores)
  /** The step at which a row's table was logged, or the row's place in it, from 0. */
  | { from: 'row'; key: 'step' | 'row' };

/** A column of runs. */
export type RunColumn = Exclude<Column, { from: 'table' | 'row' }>;

/** All reducers, in the order in which menus list them. */
export const reducers = ['last', 'min', 'max', 'mean', 'first', 'argmin', 'argmax'] as const satisfies readonly Reduce[];

const atBestSchema: z.ZodMiniType<AtBest> = z.object({ at: z.literal('best'), of: z.string(), goal: z.enum(['minimize', 'maximize']) });

export const columnSchema: z.ZodMiniType<Column> = z.discriminatedUnion('from', [
  z.object({ from: z.literal('run'), key: z.enum(runFieldKeys) }),
  z.object({ from: z.literal('config'), key: z.string() }),
  z.object({ from: z.literal('summary'), key: z.string() }),
  z.object({ from: z.literal('metric'), key: z.string(), reduce: z.union([z.enum(reducers), atBestSchema]) }),
  z.object({
    from: z.literal('table'),
    table: z.string(),
    key: z.string(),
    item: z.optional(z.int().check(z.nonnegative())),
    argmax: z.optional(z.array(z.string())),
  }),
  z.object({ from: z.literal('row'), key: z.enum(['step', 'row']) }),
]);

/** A string that is equal for equal columns and different for different ones; the name of the column in a frame. */
export function columnId(column: Column): string {
  if (column.from === 'table') {
    const { table, key, item, argmax } = column;
    return `table.${JSON.stringify([table, key, ...(item === undefined ? [] : [{ item }]), ...(argmax ? [{ argmax }] : [])])}`;
  }
  if (column.from !== 'metric') return `${column.from}.${column.key}`;
  const { reduce } = column;
  return typeof reduce === 'string' ? `metric.${reduce}.${column.key}` : `metric.${JSON.stringify([reduce.goal, reduce.of])}.${column.key}`;
}

/** What a person reads above the column: the key, with the reducer where it is not `last`. */
export function columnLabel(column: Column): string {
  if (column.from === 'table') return scoresLabel(column);
  if (column.from !== 'metric' || column.reduce === 'last') return column.key;
  return `${column.key} (${reduceLabel(column.reduce)})`;
}

function scoresLabel({ key, item, argmax }: { key: string } & FromScores): string {
  if (argmax) return `argmax(${[key, ...argmax].slice(0, 3).join(', ')}${argmax.length > 2 ? ', …' : ''})`;
  return item === undefined ? key : `${key}[${item}]`;
}

/** What a person reads for a reducer: `max`, `at best val/loss`. */
export function reduceLabel(reduce: Reduce | AtBest): string {
  return typeof reduce === 'string' ? reduce : `at best ${reduce.of}`;
}

/** The reducer that asks for less where it means the same: the value at one's own best is the best value. */
export function plainReduce(key: string, reduce: Reduce | AtBest): Reduce | AtBest {
  if (typeof reduce === 'string' || reduce.of !== key) return reduce;
  return reduce.goal === 'minimize' ? 'min' : 'max';
}
