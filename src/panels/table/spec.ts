import * as z from 'zod/mini';
import { filterSchema, sortKeySchema, type Filter, type SortKey } from '../../model/index.js';
import { compareSpecSchema, type CompareSpec, type CompareState } from './compare/spec.js';

/** What the author of a table panel chose. */
export interface TableSpec {
  /** Key of the logged table. */
  table: string;
  /** Of the tables that one run logged: the last (default), all, or those of one step. */
  step?: 'last' | 'all' | number | undefined;
  /** Names of the table's columns to show, in order. Default: all, as they were logged. */
  columns?: string[] | undefined;
  /** Names of those that stay at the start while the others scroll. */
  pinned?: string[] | undefined;
  /** Numeric columns shown as bars from 0 to 1. Default: those called a score or probability whose values lie there. */
  bars?: string[] | undefined;
  filter?: Filter | undefined;
  sort?: SortKey[] | undefined;
  /** Lines of text per row. Default 1. */
  lines?: 1 | 2 | 4 | undefined;
  /** Two runs' tables side by side, in place of the rows of all. */
  compare?: CompareSpec | undefined;
}

/** Fields that are not known stay, so that an edit saves them too. */
export const tableSpecSchema: z.ZodMiniType<TableSpec> = z.looseObject({
  table: z.string(),
  step: z.optional(z.union([z.enum(['last', 'all']), z.number()])),
  columns: z.optional(z.array(z.string())),
  pinned: z.optional(z.array(z.string())),
  bars: z.optional(z.array(z.string())),
  filter: z.optional(filterSchema),
  sort: z.optional(z.array(sortKeySchema)),
  lines: z.optional(z.union([z.literal(1), z.literal(2), z.literal(4)])),
  compare: z.optional(compareSpecSchema),
});

/** What the reader chose. */
export interface TableState {
  /** In place of the spec's; undefined: as the spec says. */
  sort?: readonly SortKey[] | undefined;
  /** Beside the spec's, one per column, by column id. */
  filters: Readonly<Record<string, Filter>>;
  search: string;
  /** Rows on screen, 0-based, first and last. */
  first: number;
  last: number;
  /** Of the comparison of two runs. */
  compare?: CompareState | undefined;
}

export const initialTableState: TableState = { filters: {}, search: '', first: 0, last: 0 };
