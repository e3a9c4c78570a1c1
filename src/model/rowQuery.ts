import * as z from 'zod/mini';
import { filterSchema, type Filter } from './filter.js';
import { runQuerySchema, type RunQuery } from './runQuery.js';

/**
 * Which rows of logged tables: those of all tables that were logged under one key by the runs of a query, one below the other in creation order of the runs
 * and order of logging. A table that no run logged belongs to the project and is always part of it. In its filter and in what is asked of the rows, columns are those of
 * the table (`from: 'table'`), of the rows themselves (`from: 'row'`), and all columns of the run that logged the row.
 */
export interface RowQuery {
  /** The runs; its sort has no effect. */
  runs: RunQuery;
  /** Key of the logged table. */
  table: string;
  /** Of the tables that one run logged: the one of the highest step and, of equal ones, logged last (default); all; or those of one step. */
  step?: 'last' | 'all' | number | undefined;
  filter?: Filter | undefined;
  /** Text looked for in the text columns of the table, case ignored; an empty string finds all. */
  search?: string | undefined;
}

export const rowQuerySchema: z.ZodMiniType<RowQuery> = z.object({
  runs: runQuerySchema,
  table: z.string(),
  step: z.optional(z.union([z.enum(['last', 'all']), z.number()])),
  filter: z.optional(filterSchema),
  search: z.optional(z.string()),
});
