import * as z from 'zod/mini';
import type { ComparedStatus, RunId, SortKey } from '../../../model/index.js';

/** One of the two tables that are compared. */
export interface SideChoice {
  /** Default: for A the baseline of the run set, if it logged the table, else the first run that did; for B the next. */
  run?: RunId | undefined;
  /** Key of its table. Default: that of the panel. */
  table?: string | undefined;
  /** Of its tables the last (default) or that of one step. */
  step?: 'last' | number | undefined;
}

/** Two runs' tables side by side, in place of the rows of all. */
export interface CompareSpec {
  a?: SideChoice | undefined;
  b?: SideChoice | undefined;
  /** Names of the columns by which rows are joined; none: by their place. Default: a column that is unique on both sides, else the place. */
  keys?: string[] | undefined;
  /** Whether the values of A and B stand beside each other (default) or one above the other. */
  layout?: 'beside' | 'stacked' | undefined;
}

const sideSchema = z.looseObject({
  run: z.optional(z.string()),
  table: z.optional(z.string()),
  step: z.optional(z.union([z.literal('last'), z.number()])),
});

export const compareSpecSchema: z.ZodMiniType<CompareSpec> = z.looseObject({
  a: z.optional(sideSchema),
  b: z.optional(sideSchema),
  keys: z.optional(z.array(z.string())),
  layout: z.optional(z.enum(['beside', 'stacked'])),
});

/** What the reader of a comparison chose. */
export interface CompareState {
  /** In place of the spec's, where that cannot be changed; null: no comparison. */
  spec?: CompareSpec | null | undefined;
  /** Only rows of this status. */
  show?: ComparedStatus | undefined;
  /** Only rows that differ in this column. */
  differs?: string | undefined;
  sort?: readonly SortKey[] | undefined;
  /** The runs of the run set that logged the table, once that is known. */
  listed?: readonly RunId[] | undefined;
}
