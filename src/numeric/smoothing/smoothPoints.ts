import type { Smoothing } from '../../model/index.js';
import type { PointSlice } from '../numberArray.js';
import { ema } from './ema.js';
import { finitePoints, withFinite, type FinitePoints } from './finitePoints.js';
import { gaussian } from './gaussian.js';
import { localRegression } from './localRegression.js';
import { runningMean } from './runningMean.js';
import { runningMedian } from './runningMedian.js';
import { timeEma } from './timeEma.js';

/** Whether a smoothing leaves every value as it is. */
export function changesNothing(smoothing: Smoothing): boolean {
  if ('weight' in smoothing) return smoothing.weight === 0;
  return 'points' in smoothing && smoothing.points === 1;
}

/** The smoothed values of a slice, row-aligned with it: see `Smoothing`. A generator, so that whoever runs it may pause where it yields. */
export function* smoothPoints(slice: PointSlice, smoothing: Smoothing): Generator<undefined, Float64Array<ArrayBuffer>> {
  if (smoothing.method === 'ema') return ema(slice.y, smoothing.weight, slice.start, slice.end);
  const finite = finitePoints(slice);
  return withFinite(slice, finite, yield* smoothFinite(finite, smoothing));
}

function* smoothFinite(
  { x, y }: FinitePoints,
  smoothing: Exclude<Smoothing, { method: 'ema' }>,
): Generator<undefined, Float64Array<ArrayBuffer>> {
  switch (smoothing.method) {
    case 'time-ema':
      return timeEma(x, y, smoothing.weight);
    case 'gaussian':
      return yield* gaussian(y, smoothing.sigma);
    case 'mean':
      return runningMean(y, smoothing.points);
    case 'median':
      return yield* runningMedian(y, smoothing.points);
    case 'loess':
      return yield* localRegression(x, y, smoothing.points);
    default:
      return smoothing satisfies never;
  }
}
