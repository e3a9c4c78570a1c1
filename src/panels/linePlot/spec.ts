import * as z from 'zod/mini';
import type { XAxis } from '../../model/index.js';

/** What the author of a line plot chose. */
export interface LinePlotSpec {
  /** Keys of the metrics drawn; with several, each has its own dashes. */
  metrics: string[];
  x: XAxis;
  yScale: 'linear' | 'log';
  /** Weight of the debiased exponential moving average: 0 (none) to 0.999. */
  smoothing: number;
  /** Whether the unsmoothed line is drawn faintly behind a smoothed one. */
  showOriginal: boolean;
  /** Whether the lines are named below the plot. Default false: the run list beside a dashboard is its legend. */
  legend?: boolean | undefined;
}

/** Largest weight of the slider: half-life of 693 points. */
export const maxSmoothing = 0.999;

/** Fields that are not known stay, so that an edit saves them too. */
export const linePlotSpecSchema: z.ZodMiniType<LinePlotSpec> = z.looseObject({
  metrics: z.array(z.string()),
  x: z.enum(['step', 'relative', 'wall']),
  yScale: z.enum(['linear', 'log']),
  smoothing: z.number().check(z.gte(0), z.lte(maxSmoothing)),
  showOriginal: z.boolean(),
  legend: z.optional(z.boolean()),
});

/** A plot of one metric over steps, as logged. */
export function linePlotSpec(metrics: string[], changes: Partial<LinePlotSpec> = {}): LinePlotSpec {
  return { metrics, x: 'step', yScale: 'linear', smoothing: 0, showOriginal: true, ...changes };
}
