import * as z from 'zod/mini';
import type { ValueScaleKind } from '../../charts/index.js';
import { columnSchema, type Column, type Goal } from '../../model/index.js';

/** One axis of points. */
export interface PointAxis {
  column: Column;
  /** Default: what the values ask for, or the sweep declared. */
  scale?: ValueScaleKind | undefined;
  /** Which values are better, for the best along x and the Pareto frontier. Default: as the metric declares or its name suggests. */
  goal?: Goal | undefined;
}

/** A line at a value of an axis. */
export interface ReferenceLine {
  axis: 'x' | 'y';
  value: number;
  /** Written beside it; default: the value. */
  label?: string | undefined;
  /** Default dashed. */
  dash?: 'solid' | 'dashed' | 'dotted' | undefined;
}

/** A line through the points: by least squares, or LOESS. */
export type ScatterFit = 'none' | 'linear' | 'loess';

/** What the author of a scatter plot chose. */
export interface ScatterSpec {
  /** Nothing is drawn without both. */
  x?: PointAxis | undefined;
  y?: PointAxis | undefined;
  /** What colours the points; each run has its own colour where absent. */
  colorBy?: Column | undefined;
  /** What the area of a point stands for; all are alike where absent. */
  sizeBy?: Column | undefined;
  /** What is written beside points, where there is room. */
  labelBy?: Column | undefined;
  fit: ScatterFit;
  /** Share of the points in each neighbourhood of LOESS. Default 0.67. */
  span?: number | undefined;
  /** Whether the best y up to each x is drawn. */
  runningBest: boolean;
  /** Whether the runs that no other beats in both x and y are joined and named. */
  frontier: boolean;
  /** Whether the line y = x is drawn. */
  diagonal: boolean;
  lines: ReferenceLine[];
}

export const defaultSpan = 0.67;

export const pointAxisSchema: z.ZodMiniType<PointAxis> = z.looseObject({
  column: columnSchema,
  scale: z.optional(z.enum(['linear', 'log', 'percentile', 'time', 'category'])),
  goal: z.optional(z.enum(['minimize', 'maximize'])),
});

const lineSchema: z.ZodMiniType<ReferenceLine> = z.looseObject({
  axis: z.enum(['x', 'y']),
  value: z.number(),
  label: z.optional(z.string()),
  dash: z.optional(z.enum(['solid', 'dashed', 'dotted'])),
});

/** Fields that are not known stay, so that an edit saves them too. */
export const scatterSpecSchema: z.ZodMiniType<ScatterSpec> = z.looseObject({
  x: z.optional(pointAxisSchema),
  y: z.optional(pointAxisSchema),
  colorBy: z.optional(columnSchema),
  sizeBy: z.optional(columnSchema),
  labelBy: z.optional(columnSchema),
  fit: z.enum(['none', 'linear', 'loess']),
  span: z.optional(z.number().check(z.gt(0), z.lte(1))),
  runningBest: z.boolean(),
  frontier: z.boolean(),
  diagonal: z.boolean(),
  lines: z.array(lineSchema),
});

/** Points of two columns, with nothing drawn through them. */
export function scatterSpec(x: PointAxis | undefined, y: PointAxis | undefined, changes: Partial<ScatterSpec> = {}): ScatterSpec {
  return {
    ...(x && { x }),
    ...(y && { y }),
    fit: 'none',
    runningBest: false,
    frontier: false,
    diagonal: false,
    lines: [],
    ...changes,
  };
}
