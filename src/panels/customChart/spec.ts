import * as z from 'zod/mini';
import { columnSchema, type Column } from '../../model/index.js';

/** A JSON object as it was written: a Vega-Lite specification. */
export type ChartJson = Readonly<Record<string, unknown>>;

/** What the author of a custom chart chose. Nothing is drawn without a chart. */
export interface CustomChartSpec {
  /**
   * A Vega-Lite specification. Its data is named: `runs`, a row per run; `history`, a row per point; `table`, the rows of a logged table; `wandb`, the last of these
   * that is chosen. Texts in it may have placeholders: `${field:x}`, `${string:title}`.
   */
  chart?: ChartJson | undefined;
  /** Fields of `runs` beside `run_id`, `name`, `state`, `color` and `selected`. */
  columns: Column[];
  /** Metrics of `history`. */
  metrics: string[];
  /** Key of the logged tables that are `table`; those of the last step of each run. */
  table?: string | undefined;
  /** Field per placeholder `${field:…}`. */
  fields?: Readonly<Record<string, string>> | undefined;
  /** Text per placeholder `${string:…}`. Default: nothing. */
  strings?: Readonly<Record<string, string>> | undefined;
}

/** Fields that are not known stay, so that an edit saves them too. */
export const customChartSpecSchema: z.ZodMiniType<CustomChartSpec> = z.looseObject({
  chart: z.optional(z.record(z.string(), z.unknown())),
  columns: z.array(columnSchema),
  metrics: z.array(z.string()),
  table: z.optional(z.string()),
  fields: z.optional(z.record(z.string(), z.string())),
  strings: z.optional(z.record(z.string(), z.string())),
});
