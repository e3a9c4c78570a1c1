import * as z from 'zod/mini';

/**
 * How the values of a line are smoothed. Every method is over the finite values alone: NaN and ±Infinity stay where they are, as gaps, and count for nothing. A window of `points` is
 * centred on each point and holds what there is of it at the ends of the line, so that nothing is shifted and nothing invented.
 */
export type Smoothing =
  /** TensorBoard's debiased exponential moving average, by point; weight 0 (none) to below 1. */
  | { method: 'ema'; weight: number }
  /** The average of W&B, by distance in x: see `timeEma` in `numeric`. Weight 0 (none) to below 1. */
  | { method: 'time-ema'; weight: number }
  /** Weights of a normal distribution, of standard deviation `sigma` in points, above 0 to 1,000; cut off at four of them. */
  | { method: 'gaussian'; sigma: number }
  /** Mean and median of a window of an odd number of points, up to 10,001; 1 is none. */
  | { method: 'mean' | 'median'; points: number }
  /** A line by least squares through the nearest points in x, 3 to 10,001, weighted by the tricube of their distance (Cleveland, 1979), without robustness iterations. */
  | { method: 'loess'; points: number };

/** Smoothing as a step of a pipeline. */
export type SmoothStep = { do: 'smooth' } & Smoothing;

/** The methods in the order in which people are offered them. */
export const smoothingMethods = [
  'ema',
  'time-ema',
  'gaussian',
  'mean',
  'median',
  'loess',
] as const satisfies readonly Smoothing['method'][];

/** Points in the widest window. */
export const widestWindow = 10_001;

const weight = z.number().check(z.gte(0), z.lt(1));
const odd = z.int().check(
  z.gte(1),
  z.lte(widestWindow),
  z.refine((points) => points % 2 === 1, 'A window has an odd number of points, half of them on each side of one.'),
);
const sigma = z.number().check(z.gt(0), z.lte(1000));
const nearest = z.int().check(z.gte(3), z.lte(widestWindow));

/** What each method is given, beside its name. */
const shapes = [
  { method: z.literal('ema'), weight },
  { method: z.literal('time-ema'), weight },
  { method: z.literal('gaussian'), sigma },
  { method: z.literal(['mean', 'median']), points: odd },
  { method: z.literal('loess'), points: nearest },
] as const;

/** Parses a smoothing that was saved. */
export const smoothingSchema: z.ZodMiniType<Smoothing> = z.union(shapes.map((shape) => z.object(shape)));

/** Parses a step of a plan. */
export const smoothStepSchema: z.ZodMiniType<SmoothStep> = z.union(shapes.map((shape) => z.object({ do: z.literal('smooth'), ...shape })));
