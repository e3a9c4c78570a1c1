import * as z from 'zod/mini';
import { columnSchema, type Column } from './column.js';
import { rowQuerySchema, type RowQuery } from './rowQuery.js';
import { sortKeySchema, type SortKey } from './runQuery.js';

/**
 * A slice of the rows of logged tables, sorted: `limit` rows from `offset` on, with the count of all. Its frame has, beside the columns (named by
 * `columnId`), `run` (index of the run that logged the row; -1 for a table of the project), `table` (id of the logged table in the catalog), `row` (place in that table, from 0) and
 * `step` (at which it was logged; NaN where unknown).
 */
export interface TablePagePlan {
  kind: 'table.page';
  rows: RowQuery;
  columns: Column[];
  /** Ties, and all rows without it, are in the order of `RowQuery`. Missing values come last and NaN just before them, in both directions. */
  sort?: SortKey[] | undefined;
  /** 0-based. */
  offset: number;
  /** At most this many rows; 0 asks for the count alone. */
  limit: number;
}

/** For each column, how often each value occurs among the rows (all values, most frequent first). Lists of numbers have none. */
export interface TableFacetsPlan {
  kind: 'table.facets';
  rows: RowQuery;
  columns: Column[];
}

const count = z.int().check(z.nonnegative());

export const tablePagePlanSchema = z.object({
  kind: z.literal('table.page'),
  rows: rowQuerySchema,
  columns: z.array(columnSchema),
  sort: z.optional(z.array(sortKeySchema)),
  offset: count,
  limit: count,
});

export const tableFacetsPlanSchema = z.object({ kind: z.literal('table.facets'), rows: rowQuerySchema, columns: z.array(columnSchema) });
