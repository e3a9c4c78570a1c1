import * as z from 'zod/mini';
import { columnSchema, type Column } from './column.js';
import { bands, centres, type Band, type Centre } from './groupStatistics.js';
import { runQuerySchema, type RunQuery } from './runQuery.js';
import { smoothStepSchema, type SmoothStep } from './smoothing.js';

/**
 * What runs along x. `relative`: seconds since the run's process started, as logged with the point, else since the run's creation or the first
 * time stamp of the line, whichever is earlier. `wall`: ms since 1970, UTC. Points without a time are left out of both. Or another metric: its value at the same step; see
 * `MetricAxis`.
 */
export type XAxis = 'step' | 'relative' | 'wall' | MetricAxis;

/**
 * Another metric of the same run along x. Points of both metrics belong together where they have the same step; of a step that was logged several times, the first belongs to the
 * first and so on. Points without a partner, and those whose x is NaN or infinite, are left out and counted. Lines run by ascending x.
 */
export interface MetricAxis {
  metric: string;
}

/** Whether x is another metric. */
export function isMetricAxis(axis: XAxis): axis is MetricAxis {
  return typeof axis === 'object';
}

/**
 * How the points of the runs of a group are brought together. `x`: those of exactly the same x. `bins`: x is parted into `count` equal bins from the least x of all lines to the
 * greatest; each run has the mean of its points in a bin, which stands at its middle. `interpolation`: at every x that any run of the group has, each run has the value on the straight line between its
 * points, from its first to its last; never beyond.
 */
export type Alignment = { by: 'x' } | { by: 'bins'; count: number } | { by: 'interpolation' };

/**
 * Runs with equal values in all of `groupBy` (missing equals missing; no columns: all runs) become one line, in place of their own. Each run counts once at an x: with the last of its points there. Values that are not finite
 * count for nothing; `n` says how many runs count at each x.
 */
export interface AggregateStep {
  do: 'aggregate';
  groupBy: Column[];
  align: Alignment;
  centre: Centre;
  band?: Band | undefined;
}

/** A step of a series' pipeline. Steps run in order, on all points, before down-sampling. There is one that aggregates at most. */
export type Step = SmoothStep | AggregateStep;

/** What is on screen. It decides which points are needed to draw exactly that, never what the line means. */
export interface Viewport {
  /** Range of x on screen, in the units of the axis; all of x where absent. */
  range?: [number, number] | undefined;
  /** Width of the drawing in device pixels; M4 keeps first, last, min and max per pixel column. */
  pixels: number;
  /** On a log scale values ≤ 0 cannot be drawn: they leave the line and are reported as marks. Default linear. */
  yScale?: 'linear' | 'log' | undefined;
  /**
   * `all`: every point in the range as it is, without M4 and in order, NaN and ±Infinity among them, in place of what a drawing needs; there are no marks then, and `pixels` has
   * no effect. For files: ask for a few runs at a time. Default: what a drawing needs.
   */
  points?: 'all' | undefined;
}

/** Lines of metrics over x: one per run and metric that logged anything, or one per group and metric where the pipeline aggregates. */
export interface SeriesPlan {
  kind: 'series';
  runs: RunQuery[];
  /** Metric keys. */
  y: string[];
  x: XAxis;
  pipeline: Step[];
  viewport: Viewport;
}

/** The step of a pipeline that makes groups, if it has one. */
export function aggregateStep(pipeline: readonly Step[]): AggregateStep | undefined {
  return pipeline.find((step) => step.do === 'aggregate');
}

/** Most bins of a group's x. */
export const mostBins = 100_000;

/** Parses an axis that was saved. */
export const xAxisSchema: z.ZodMiniType<XAxis> = z.union([z.enum(['step', 'relative', 'wall']), z.object({ metric: z.string() })]);

/** Parses an alignment that was saved. */
export const alignmentSchema: z.ZodMiniType<Alignment> = z.discriminatedUnion('by', [
  z.object({ by: z.literal('x') }),
  z.object({ by: z.literal('bins'), count: z.int().check(z.gte(1), z.lte(mostBins)) }),
  z.object({ by: z.literal('interpolation') }),
]);

const aggregateSchema: z.ZodMiniType<AggregateStep> = z.object({
  do: z.literal('aggregate'),
  groupBy: z.array(columnSchema),
  align: alignmentSchema,
  centre: z.enum(centres),
  band: z.optional(z.enum(bands)),
});

const pipelineSchema: z.ZodMiniType<Step[]> = z
  .array(z.union([smoothStepSchema, aggregateSchema]))
  .check(z.refine((steps) => steps.filter((step) => step.do === 'aggregate').length <= 1, 'A pipeline aggregates once at most.'));

const viewportSchema: z.ZodMiniType<Viewport> = z.object({
  range: z.optional(z.tuple([z.number(), z.number()])),
  pixels: z.int().check(z.gte(1), z.lte(100_000)),
  yScale: z.optional(z.enum(['linear', 'log'])),
  points: z.optional(z.literal('all')),
});

/** Parses a series plan from anywhere. */
export const seriesPlanSchema = z.object({
  kind: z.literal('series'),
  runs: z.array(runQuerySchema),
  y: z.array(z.string()),
  x: xAxisSchema,
  pipeline: pipelineSchema,
  viewport: viewportSchema,
});
