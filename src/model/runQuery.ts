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
  /** Where set, only runs that at least one of these finds, as well as the rest of the query: several run sets drawn together. */
  anyOf?: RunChoice[] | undefined;
}

/** Which runs of a query's project, without an order. */
export type RunChoice = Omit<RunQuery, 'project' | 'sort'>;

export const sortKeySchema: z.ZodMiniType<SortKey> = z.object({ column: columnSchema, ascending: z.boolean() });

const choiceFields = {
  filter: z.optional(filterSchema),
  search: z.optional(z.string()),
  only: z.optional(z.array(z.string())),
  except: z.optional(z.array(z.string())),
  anyOf: z.optional(z.lazy((): z.ZodMiniType<RunChoice[]> => z.array(runChoiceSchema))),
};

const runChoiceSchema: z.ZodMiniType<RunChoice> = z.object(choiceFields);

export const runQuerySchema: z.ZodMiniType<RunQuery> = z.object({
  project: z.string(),
  sort: z.optional(z.array(sortKeySchema)),
  ...choiceFields,
});

/** A choice and all that it is made of. */
export function allChoices(choice: RunChoice): RunChoice[] {
  return [choice, ...(choice.anyOf ?? []).flatMap(allChoices)];
}
