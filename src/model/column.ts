import * as z from 'zod/mini';

/** Whether a smaller or a larger value of a metric is better. */
export type Goal = 'minimize' | 'maximize';

/** What one run's history of a metric is reduced to. Non-finite values count only for `first` and `last`. */
export type Reduce = 'last' | 'min' | 'max' | 'mean' | 'first' | 'argmin' | 'argmax';

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

/** One way to name a value of a run, wherever one is asked for: table, axis, filter, legend. */
export type Column =
  | { from: 'run'; key: RunFieldKey }
  /** `key` is dotted: `optimizer.lr`. */
  | { from: 'config'; key: string }
  | { from: 'summary'; key: string }
  | { from: 'metric'; key: string; reduce: Reduce };

/** All reducers, in the order in which menus list them. */
export const reducers = ['last', 'min', 'max', 'mean', 'first', 'argmin', 'argmax'] as const satisfies readonly Reduce[];

export const columnSchema: z.ZodMiniType<Column> = z.discriminatedUnion('from', [
  z.object({ from: z.literal('run'), key: z.enum(runFieldKeys) }),
  z.object({ from: z.literal('config'), key: z.string() }),
  z.object({ from: z.literal('summary'), key: z.string() }),
  z.object({ from: z.literal('metric'), key: z.string(), reduce: z.enum(reducers) }),
]);

/** A string that is equal for equal columns and different for different ones; the name of the column in a frame. */
export function columnId(column: Column): string {
  return column.from === 'metric' ? `metric.${column.reduce}.${column.key}` : `${column.from}.${column.key}`;
}

/** What a person reads above the column: the key, with the reducer where it is not `last`. */
export function columnLabel(column: Column): string {
  return column.from === 'metric' && column.reduce !== 'last' ? `${column.key} (${column.reduce})` : column.key;
}
