import * as z from 'zod/mini';
import { columnId, columnSchema, type Column } from './column.js';
import { rowQuerySchema, type RowQuery } from './rowQuery.js';

/**
 * What a group's rows have in common in one column. `mean`, `min`, `max`, `sum`, `median` and `sd` (sample standard deviation, n − 1) are of its finite numbers, and missing where there
 * are too few of those; `finite` is how many those are; `count` how many rows have a value, NaN among them; `distinct` how many different values those are; `share` the part that is true of
 * its truth values, 0 to 1.
 */
export const groupMeasures = ['mean', 'min', 'max', 'sum', 'median', 'sd', 'finite', 'count', 'distinct', 'share'] as const;
export type GroupMeasure = (typeof groupMeasures)[number];

export interface GroupAggregate {
  column: Column;
  measure: GroupMeasure;
}

/** One sort level of groups: by how many rows they have, by a key they are told apart by, or by an aggregate, whether the plan asks for it or not. */
export type GroupSort =
  | { of: 'rows'; ascending: boolean }
  | { of: 'key'; column: Column; ascending: boolean }
  | { of: 'aggregate'; column: Column; measure: GroupMeasure; ascending: boolean };

/**
 * Rows of logged tables put together where they are equal in all columns of `by`: `limit` groups from `offset` on, with the count of all. Missing is equal to missing, NaN to NaN, -0 to 0, a
 * text to JSON of the same text; values of other types are different. Its frame has a column per key (named by `columnId`), `rows` (of the group) and a column per aggregate (named by
 * `aggregateId`); `Frame.groups` says how many rows that is of.
 */
export interface TableGroupsPlan {
  kind: 'table.groups';
  rows: RowQuery;
  /** At least one. Columns that have lists are refused with `bad-plan`. */
  by: Column[];
  aggregates: GroupAggregate[];
  /** Ties, and all groups without it, are in the order of the keys, ascending. Missing values come last and NaN just before them, in both directions. */
  sort?: GroupSort[] | undefined;
  /** 0-based. */
  offset: number;
  /** At most this many groups; 0 asks for the counts alone. */
  limit: number;
}

/** What an answer to a `table.groups` plan says beside its columns. */
export interface GroupFacts {
  /** Rows that match, in all groups together. */
  rows: number;
}

/** The name of an aggregate's column in a frame. */
export function aggregateId({ column, measure }: GroupAggregate): string {
  return `${measure} ${columnId(column)}`;
}

/** The aggregates that answering a plan computes: those asked for, and those sorted by, each once. */
export function groupAggregates({ aggregates, sort = [] }: Pick<TableGroupsPlan, 'aggregates' | 'sort'>): GroupAggregate[] {
  const all = [...aggregates, ...sort.flatMap((level) => (level.of === 'aggregate' ? [level] : []))];
  return [...new Map(all.map(({ column, measure }) => [aggregateId({ column, measure }), { column, measure }])).values()];
}

const ascending = z.boolean();
const measure = z.enum(groupMeasures);
const count = z.int().check(z.nonnegative());

export const groupSortSchema: z.ZodMiniType<GroupSort> = z.discriminatedUnion('of', [
  z.object({ of: z.literal('rows'), ascending }),
  z.object({ of: z.literal('key'), column: columnSchema, ascending }),
  z.object({ of: z.literal('aggregate'), column: columnSchema, measure, ascending }),
]);

export const tableGroupsPlanSchema = z.object({
  kind: z.literal('table.groups'),
  rows: rowQuerySchema,
  by: z.array(columnSchema).check(z.minLength(1)),
  aggregates: z.array(z.object({ column: columnSchema, measure })),
  sort: z.optional(z.array(groupSortSchema)),
  offset: count,
  limit: count,
});
