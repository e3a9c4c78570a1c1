import * as z from 'zod/mini';
import {
  alignmentSchema,
  bands,
  centres,
  smoothingSchema,
  xAxisSchema,
  type Alignment,
  type Band,
  type Centre,
  type Smoothing,
  type XAxis,
} from '../../model/index.js';
import { changesNothing } from '../../numeric/index.js';
import { groupChoiceSchema, type GroupChoice } from '../groups/index.js';

/** What the author of a line plot chose. */
export interface LinePlotSpec {
  /** Keys of the metrics drawn; with several, each has its own dashes. */
  metrics: string[];
  x: XAxis;
  yScale: 'linear' | 'log';
  /** A number is the weight of the debiased exponential moving average: 0 (none) to 0.999. */
  smoothing: number | Smoothing;
  /** Whether the unsmoothed line is drawn faintly behind a smoothed one. */
  showOriginal: boolean;
  /** Whether the lines are named below the plot. Default false: the run list beside a dashboard is its legend. */
  legend?: boolean | undefined;
  /** Which runs become one line. Default: as the run set does. */
  groupBy?: GroupChoice | undefined;
  /** What the line of a group is. Default mean. */
  centre?: Centre | undefined;
  /** What is drawn around it. Default the range from the least to the greatest. */
  band?: Band | 'none' | undefined;
  /** How the points of a group's runs are brought together. Default by exactly the same x. */
  align?: Alignment | undefined;
  /** Whether each run is smoothed before it becomes part of its group; else the group's line and band are. */
  smoothFirst?: boolean | undefined;
}

/** How lines are smoothed; undefined where they are not. */
export function chosenSmoothing({ smoothing }: Pick<LinePlotSpec, 'smoothing'>): Smoothing | undefined {
  const chosen: Smoothing = typeof smoothing === 'number' ? { method: 'ema', weight: smoothing } : smoothing;
  return changesNothing(chosen) ? undefined : chosen;
}

/** Largest weight of the slider: half-life of 693 points. */
export const maxSmoothing = 0.999;

/** Fields that are not known stay, so that an edit saves them too. */
export const linePlotSpecSchema: z.ZodMiniType<LinePlotSpec> = z.looseObject({
  metrics: z.array(z.string()),
  x: xAxisSchema,
  yScale: z.enum(['linear', 'log']),
  smoothing: z.union([z.number().check(z.gte(0), z.lte(maxSmoothing)), smoothingSchema]),
  showOriginal: z.boolean(),
  legend: z.optional(z.boolean()),
  groupBy: z.optional(groupChoiceSchema),
  centre: z.optional(z.enum(centres)),
  band: z.optional(z.enum([...bands, 'none'])),
  align: z.optional(alignmentSchema),
  smoothFirst: z.optional(z.boolean()),
});

/** A plot of metrics over steps, as logged. */
export function linePlotSpec(metrics: string[], changes: Partial<LinePlotSpec> = {}): LinePlotSpec {
  return { metrics, x: 'step', yScale: 'linear', smoothing: 0, showOriginal: true, ...changes };
}
