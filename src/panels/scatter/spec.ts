import * as z from 'zod/mini';
import type { ValueScaleKind } from '../../charts/index.js';
import { columnSchema, type Column, type Goal } from '../../model/index.js';

/** A line across the plot at a value of one axis. */
export interface ReferenceLine {
  axis: 'x' | 'y';
  value: number;
  label?: string | undefined;
  /** Default dashed. */
  dash?: 'solid' | 'dashed' | 'dotted' | undefined;
}

/** What the author of a scatter plot chose. Nothing is drawn without both columns. */
export interface ScatterSpec {
  x?: Column | undefined;
  y?: Column | undefined;
  /** Default: what the values ask for. */
  xScale?: ValueScaleKind | undefined;
  yScale?: ValueScaleKind | undefined;
  /** What colours the points; each run has its own colour where absent. */
  colorBy?: Column | undefined;
  /** What their area stands for; all are alike where absent. */
  sizeBy?: Column | undefined;
  /** What is written beside them. */
  labelBy?: Column | undefined;
  /** A curve through the selected points, on the scales of the axes. Default none. */
  fit?: 'none' | 'linear' | 'loess' | undefined;
  /** Part of the points that each place of a LOESS curve looks at, 0.1 to 1. Default 0.67. */
  span?: number | undefined;
  /** Marks the runs that no other beats in both. */
  front?: { x: Goal; y: Goal } | undefined;
  /** A step line of the best y up to each x. */
  runningBest?: Goal | undefined;
  /** The line on which y equals x. */
  diagonal?: boolean | undefined;
  lines?: ReferenceLine[] | undefined;
}

const scale = z.optional(z.enum(['linear', 'log', 'percentile', 'time', 'category']));
const goal = z.enum(['minimize', 'maximize']);

const lineSchema: z.ZodMiniType<ReferenceLine> = z.looseObject({
  axis: z.enum(['x', 'y']),
  value: z.number(),
  label: z.optional(z.string()),
  dash: z.optional(z.enum(['solid', 'dashed', 'dotted'])),
});

/** Fields that are not known stay, so that an edit saves them too. */
export const scatterSpecSchema: z.ZodMiniType<ScatterSpec> = z.looseObject({
  x: z.optional(columnSchema),
  y: z.optional(columnSchema),
  xScale: scale,
  yScale: scale,
  colorBy: z.optional(columnSchema),
  sizeBy: z.optional(columnSchema),
  labelBy: z.optional(columnSchema),
  fit: z.optional(z.enum(['none', 'linear', 'loess'])),
  span: z.optional(z.number().check(z.gte(0.1), z.lte(1))),
  front: z.optional(z.object({ x: goal, y: goal })),
  runningBest: z.optional(goal),
  diagonal: z.optional(z.boolean()),
  lines: z.optional(z.array(lineSchema)),
});

/** The part of both axes on screen, in places from 0 to 1. */
export interface PlotZoom {
  x: readonly [number, number];
  y: readonly [number, number];
}

/** What a drag does. */
export type DragMode = 'box' | 'lasso' | 'zoom';

/** What the reader chose. */
export interface ScatterState {
  /** All is shown where absent. */
  zoom: PlotZoom | undefined;
  /** Default `box`. */
  mode?: DragMode | undefined;
}
