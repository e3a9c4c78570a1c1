import * as z from 'zod/mini';
import { columnSchema, type Column } from './column.js';
import { filterSchema, type Filter } from './filter.js';

/** The `run_id` of a run: unique within its project. */
export type RunId = string;

/** One sort level. Missing values come last and NaN just before them, in both directions. Ties fall back to creation order. */
export interface SortKey {
  column: Column;
  ascending: boolean;
}

/** Which runs of a project, and in which order (creation order where `sort` is absent or empty). */
export interface RunQuery {
  project: string;
  filter?: Filter | undefined;
  /** Text looked for in name and run id, case ignored; an empty string finds all. */
  search?: string | undefined;
  sort?: SortKey[] | undefined;
  /** Only these runs, as well as the rest of the query. */
  only?: RunId[] | undefined;
  /** Never these runs: how a run set's hidden runs leave a panel. */
  except?: RunId[] | undefined;
}

export const sortKeySchema: z.ZodMiniType<SortKey> = z.object({ column: columnSchema, ascending: z.boolean() });

export const runQuerySchema: z.ZodMiniType<RunQuery> = z.object({
  project: z.string(),
  filter: z.optional(filterSchema),
  search: z.optional(z.string()),
  sort: z.optional(z.array(sortKeySchema)),
  only: z.optional(z.array(z.string())),
  except: z.optional(z.array(z.string())),
});
