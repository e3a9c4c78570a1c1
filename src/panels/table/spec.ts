import * as z from 'zod/mini';
import {
  columnSchema,
  filterSchema,
  groupMeasures,
  groupSortSchema,
  sortKeySchema,
  type Column,
  type Filter,
  type GroupMeasure,
  type GroupSort,
  type SortKey,
} from '../../model/index.js';
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
  /** Rows that are equal in all of these are one group: a row of the grid, which opens to its rows. Default: none. */
  groupBy?: Column[] | undefined;
  /** What groups show of the columns of these names. Default: of numbers the mean, of truth values the share, of times the latest, of others how many there are. */
  measures?: Record<string, GroupMeasure> | undefined;
  /** Order of the groups. Default: that of what they are grouped by. */
  groupSort?: GroupSort[] | undefined;
  /** CSS pixels of columns that were set by hand, by the column's id in the grid. */
  widths?: Record<string, number> | undefined;
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
  groupBy: z.optional(z.array(columnSchema)),
  measures: z.optional(z.record(z.string(), z.enum(groupMeasures))),
  groupSort: z.optional(z.array(groupSortSchema)),
  widths: z.optional(z.record(z.string(), z.number())),
});

/** A group that is open: in place of the groups its rows are shown. */
export interface OpenGroup {
  /** What its rows are equal in: the spec's, else it is not open any more. */
  by: readonly Column[];
  /** Its rows. */
  filter: Filter;
  /** Its place among the groups, from 0, to go back to. */
  position: number;
}

/** What the reader chose. */
export interface TableState {
  /** In place of the spec's; undefined: as the spec says. */
  sort?: readonly SortKey[] | undefined;
  /** Order of groups, in place of the spec's. */
  groupSort?: readonly GroupSort[] | undefined;
  group?: OpenGroup | undefined;
  /** Beside the spec's, one per column, by column id. */
  filters: Readonly<Record<string, Filter>>;
  search: string;
  /** Rows on screen (groups, where those are shown), 0-based, first and last. */
  first: number;
  last: number;
  /** Of the comparison of two runs. */
  compare?: CompareState | undefined;
}

export const initialTableState: TableState = { filters: {}, search: '', first: 0, last: 0 };
