import * as z from 'zod/mini';
import { columnSchema, type Column, type Goal } from './column.js';
import { curvePlanSchema, type CurvePlan } from './curve.js';
import { histogramSeriesPlanSchema, type HistogramSeriesPlan } from './histogramSeries.js';
import { logPagePlanSchema, type LogPagePlan } from './logPage.js';
import { mediaPagePlanSchema, type MediaPagePlan } from './mediaPage.js';
import { confusionPlanSchema, type ConfusionPlan } from './confusion.js';
import { runQuerySchema, type RunQuery } from './runQuery.js';
import {
  tableCompareCountsPlanSchema,
  tableComparePlanSchema,
  type TableCompareCountsPlan,
  type TableComparePlan,
} from './tableCompare.js';
import { seriesPlanSchema, type SeriesPlan } from './seriesPlan.js';
import { tableGroupsPlanSchema, type TableGroupsPlan } from './tableGroups.js';
import { tableFacetsPlanSchema, tablePagePlanSchema, type TableFacetsPlan, type TablePagePlan } from './tablePlans.js';

/** A slice of the sorted run list: `columns` of `limit` runs from `offset` on, with the count of all. */
export interface RunsPagePlan {
  kind: 'runs.page';
  runs: RunQuery;
  columns: Column[];
  /** 0-based. */
  offset: number;
  /** At most this many runs; 0 asks for the count alone. */
  limit: number;
}

/**
 * Columns of all runs of a query at once, in its order, as `ValueColumn`s named by `columnId`, with `run` (Int32Array): for panels that draw a mark
 * per run. With `groupBy` also `group` (Int32Array): the index of the first run, in creation order, among those matched that have the same values in all of
 * these columns; missing equals missing, NaN equals NaN. No columns at all give `run` alone.
 */
export interface RunsColumnsPlan {
  kind: 'runs.columns';
  runs: RunQuery;
  columns: Column[];
  groupBy?: Column[] | undefined;
}

/** For each column, how often each value occurs among the runs (all values, most frequent first). */
export interface RunsFacetsPlan {
  kind: 'runs.facets';
  runs: RunQuery;
  columns: Column[];
}

/** Keys of the catalog that contain the text, case ignored, best match first. */
export interface KeysSearchPlan {
  kind: 'keys.search';
  project: string;
  text: string;
  from: ('config' | 'summary' | 'metric')[];
  limit: number;
}

/**
 * How much parameters matter for a target, by several methods, over the runs that have a finite value of it. The frame has a row per parameter, in the plan's
 * order less those left out (`ImportanceFacts.skipped`), with the columns
 * `parameter` (its `columnId`), `type` (`number`, `boolean` or `category`), `scale` (`linear` or `log`: what Pearson's correlation is of),
 * `permutation`, `permutation_low`, `permutation_high` (loss of out-of-bag R² when its values are shuffled among the runs; the middle 95 % of it over draws of the runs),
 * `mdi` (share of the squared error its splits took away, mean decrease in impurity), `ped_anova` (share; of runs that are better by `goal`),
 * `pearson`, `spearman` (numbers and truth values), `eta` (correlation ratio, categories), each NaN where it is not defined;
 * `runs` (of those used, how many have a value) and `distinct` (different values). Everything else is in `Frame.importance`.
 */
export interface ImportancePlan {
  kind: 'importance';
  runs: RunQuery;
  /** A column of numbers, no parameter itself. */
  target: Column;
  goal: Goal;
  parameters: Column[];
  /** Trees of the forest, 1 to 2,000. Default: 100; up to 1,000 for little data, down to 25 for very much. */
  trees?: number | undefined;
  /** Starts the random numbers; the same plan of the same data gives the same answer. Default 0. */
  seed?: number | undefined;
}

/** Plans about the rows of logged tables: all have `rows`, and are answered by the database. */
export type RowPlan =
  | TablePagePlan
  | TableFacetsPlan
  | TableGroupsPlan
  | TableComparePlan
  | TableCompareCountsPlan
  | ConfusionPlan
  | CurvePlan;

/** Plans about the run table alone. */
export type RunTablePlan = RunsPagePlan | RunsFacetsPlan | RunsColumnsPlan;

/** The only thing that crosses to an engine: closed, JSON, checked. */
export type Plan =
  | RunTablePlan
  | SeriesPlan
  | KeysSearchPlan
  | ImportancePlan
  | HistogramSeriesPlan
  | RowPlan
  | MediaPagePlan
  | LogPagePlan;

/** Whether a plan is about the rows of logged tables. */
export function isRowPlan(plan: Plan): plan is RowPlan {
  return 'rows' in plan;
}

const count = z.int().check(z.nonnegative());

/** Parses a plan from anywhere: unknown kinds and fields of the wrong type are refused. */
export const planSchema: z.ZodMiniType<Plan> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('runs.page'), runs: runQuerySchema, columns: z.array(columnSchema), offset: count, limit: count }),
  z.object({
    kind: z.literal('runs.columns'),
    runs: runQuerySchema,
    columns: z.array(columnSchema),
    groupBy: z.optional(z.array(columnSchema)),
  }),
  z.object({ kind: z.literal('runs.facets'), runs: runQuerySchema, columns: z.array(columnSchema) }),
  seriesPlanSchema,
  z.object({
    kind: z.literal('keys.search'),
    project: z.string(),
    text: z.string(),
    from: z.array(z.enum(['config', 'summary', 'metric'])),
    limit: count,
  }),
  z.object({
    kind: z.literal('importance'),
    runs: runQuerySchema,
    target: columnSchema,
    goal: z.enum(['minimize', 'maximize']),
    parameters: z.array(columnSchema),
    trees: z.optional(z.int().check(z.gte(1), z.lte(2000))),
    seed: z.optional(z.int()),
  }),
  histogramSeriesPlanSchema,
  tablePagePlanSchema,
  tableFacetsPlanSchema,
  tableComparePlanSchema,
  tableCompareCountsPlanSchema,
  tableGroupsPlanSchema,
  mediaPagePlanSchema,
  logPagePlanSchema,
  confusionPlanSchema,
  curvePlanSchema,
]);
