import * as z from 'zod/mini';
import {
  allRuns,
  columnSchema,
  panelDocumentSchema,
  RunfolioError,
  runSetSchema,
  type Column,
  type PanelDocument,
  type RunSet,
} from '../model/index.js';
import type { SelectionState } from './selection.js';
import { selectionSchema } from './selectionSchema.js';

/** What a person chose about a dashboard: saved as JSON, never more than this. */
export interface DashboardView {
  kind: 'dashboard-view';
  version: 1;
  runSet: RunSet;
  /** Columns of the run list beside the name; where absent, chosen from what the project holds. */
  columns?: Column[] | undefined;
  /** Widths in CSS pixels of columns that were resized, by column id. */
  widths: Record<string, number>;
  /** Panels that were changed or added; every metric without one here has a line plot as it comes. */
  panels: PanelDocument[];
  /** Ids of panels that come by themselves and were removed. Default: none. */
  removed?: string[] | undefined;
  /** What is selected, and what becomes of the rest. Default: nothing. */
  selection?: SelectionState | undefined;
  /** Sections that were opened (true) or closed (false) by hand, by section id. */
  open: Record<string, boolean>;
  /** Smoothing weight of line plots that have none of their own, 0 (none) to below 1. */
  smoothing: number;
}

/** Parses a saved view; fields that are not known stay. */
export const dashboardViewSchema: z.ZodMiniType<DashboardView> = z.looseObject({
  kind: z.literal('dashboard-view'),
  version: z.literal(1),
  runSet: runSetSchema,
  columns: z.optional(z.array(columnSchema)),
  widths: z.record(z.string(), z.number()),
  panels: z.array(panelDocumentSchema),
  removed: z.optional(z.array(z.string())),
  selection: z.optional(selectionSchema),
  open: z.record(z.string(), z.boolean()),
  smoothing: z.number().check(z.gte(0), z.lt(1)),
});

/** The view of a project nobody has touched yet. */
export function defaultView(project: string): DashboardView {
  return { kind: 'dashboard-view', version: 1, runSet: allRuns(project), widths: {}, panels: [], open: {}, smoothing: 0 };
}

/** A view from saved JSON; fields that are not known stay. Throws `bad-spec` where it is none. */
export function parseDashboardView(json: unknown): DashboardView {
  const parsed = dashboardViewSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.') ?? '';
  throw new RunfolioError('bad-spec', `This is no saved dashboard: ${where}${where ? ': ' : ''}${issue?.message ?? 'unreadable'}.`, {
    cause: parsed.error,
  });
}
