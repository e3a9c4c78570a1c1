import * as z from 'zod/mini';
import { rowQuerySchema, type RowQuery } from './rowQuery.js';

/**
 * The rows of two sources, A and B, side by side: a full outer join. Rows of equal keys are together; of a key that occurs several times on a side the first with the first, the
 * second with the second, and so on in the order of `RowQuery`. Values are equal as what they are: a number never equals a text, NaN equals NaN, 0 equals −0, missing equals missing and nothing
 * else. Filter and search of the sources take nothing from a side, so that none loses its counterpart: a joined row stays where one side passes what its source asks. A
 * side whose runs are named (`only`) has none of the rows that no run logged.
 */
export interface TableComparison {
  /** Side A. */
  rows: RowQuery;
  /** Side B, of the same project. */
  other: RowQuery;
  /**
   * Names of the columns that are the key, both tables having them; none: rows are together by their place in their tables. `oneOf`: the first of these whose values are unique and
   * never missing on both sides, and have one in common; if there is none, the place.
   */
  keys: string[] | { oneOf: string[] };
  /** Names of the columns in which rows can differ. */
  compare: string[];
}

/** What became of a joined row, in the order of the codes in `status`: on both sides and equal in all compared columns, on both and not, on one alone. */
export const comparedStatuses = ['equal', 'changed', 'a', 'b'] as const;
export type ComparedStatus = (typeof comparedStatuses)[number];

/** What rows are sorted by: a value of the key, of A or of B, or the difference of numbers, B − A. */
export interface ComparedSortKey {
  of: 'key' | 'a' | 'b' | 'difference';
  /** Name of the column. */
  column: string;
  ascending: boolean;
}

/**
 * A slice of the joined rows: `limit` from `offset` on, with the count of all that are shown. Its frame has `status` (index into `comparedStatuses`), `a_table`, `a_row`, `b_table`, `b_row`
 * (id of the logged table and place in it; -1 on the side that lacks the row), `occurrence` (which of the rows of its key, from 0), and per column by `comparedId` its values of A and of B, and of
 * the compared ones `changed` (1 where both sides have the row and differ in it). Facts are in `Frame.comparison`.
 */
export interface TableComparePlan extends TableComparison {
  kind: 'table.compare';
  /** Names of the columns whose values are given. */
  columns: string[];
  /** Only rows of these statuses; absent: all. */
  show?: ComparedStatus[] | undefined;
  /** Only rows that differ in this column, one of `compare`. */
  differs?: string | undefined;
  /** Ties, and all rows without it, are in the order of A, then, for those of B alone, of B. Missing values come last and NaN just before them, in both directions. */
  sort?: ComparedSortKey[] | undefined;
  /** 0-based. */
  offset: number;
  /** At most this many rows; 0 asks for the count alone. */
  limit: number;
}

/** How many joined rows there are of each status (`Frame.comparison`), and per compared column, a row of the frame, `column` and `changed` (rows that differ in it). */
export interface TableCompareCountsPlan extends TableComparison {
  kind: 'table.compare.counts';
}

/** What is true of a whole comparison. */
export interface ComparisonFacts {
  /** The columns by which rows are together; none: by their place. */
  readonly keys: readonly string[];
  /** Keys that occur more than once on a side. */
  readonly duplicated: { readonly a: number; readonly b: number };
  /** Joined rows of each status; set on answers to `table.compare.counts` plans. */
  readonly counts?: Readonly<Record<ComparedStatus, number>>;
}

/** The name of a column's values of a side, or of their flags, in a frame. */
export function comparedId(part: 'a' | 'b' | 'changed', column: string): string {
  return `${part}.${column}`;
}

const count = z.int().check(z.nonnegative());

const comparison = {
  rows: rowQuerySchema,
  other: rowQuerySchema,
  keys: z.union([z.array(z.string()), z.object({ oneOf: z.array(z.string()) })]),
  compare: z.array(z.string()),
};

export const tableComparePlanSchema = z.object({
  kind: z.literal('table.compare'),
  ...comparison,
  columns: z.array(z.string()),
  show: z.optional(z.array(z.enum(comparedStatuses))),
  differs: z.optional(z.string()),
  sort: z.optional(z.array(z.object({ of: z.enum(['key', 'a', 'b', 'difference']), column: z.string(), ascending: z.boolean() }))),
  offset: count,
  limit: count,
});

export const tableCompareCountsPlanSchema = z.object({ kind: z.literal('table.compare.counts'), ...comparison });
