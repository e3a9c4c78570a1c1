import type { Band, Centre, Spread } from '../../model/index.js';
import { bootstrapInterval, tInterval, type Interval } from './intervals.js';
import { quantileOf } from './quantile.js';
import { iqmOf, meanOf, summarise } from './summarise.js';

/** Values beyond which fewer samples are drawn, so that the page does not wait. */
const manyValues = 5000;
const seed = 1;

/** Samples drawn for a bootstrap interval of so many values. */
export function resamplesFor(n: number): number {
  return n > manyValues ? 200 : 2000;
}

/** The centre of ascending values; NaN for none. */
export function centreOf(sorted: Float64Array, centre: Centre): number {
  switch (centre) {
    case 'mean':
      return meanOf(sorted);
    case 'median':
      return quantileOf(sorted, 0.5);
    case 'iqm':
      return iqmOf(sorted);
    case 'min':
      return sorted[0] ?? NaN;
    case 'max':
      return sorted.at(-1) ?? NaN;
    default:
      return centre satisfies never;
  }
}

/** Both ends of the spread of ascending values; NaN where they are too few: one value has none. */
export function spreadOf(sorted: Float64Array, spread: Spread | Band, centre: Centre): Interval {
  if (sorted.length < 2) return [NaN, NaN];
  const summary = summarise(sorted);
  switch (spread) {
    case 'sd':
      return [summary.mean - summary.sd, summary.mean + summary.sd];
    case 'stderr':
      return [summary.mean - summary.stderr, summary.mean + summary.stderr];
    case 't':
      return tInterval(summary);
    case 'bootstrap':
      return bootstrapInterval(sorted, (sample) => centreOf(sample, centre), { seed, resamples: resamplesFor(sorted.length) });
    case 'range':
      return [summary.min, summary.max];
    case 'sd-population': {
      const sd = summary.sd * Math.sqrt((summary.n - 1) / summary.n);
      return [summary.mean - sd, summary.mean + sd];
    }
    case 'quartiles':
      return [quantileOf(sorted, 0.25), quantileOf(sorted, 0.75)];
    case 'deciles':
      return [quantileOf(sorted, 0.1), quantileOf(sorted, 0.9)];
    case 'none':
      return [NaN, NaN];
    default:
      return spread satisfies never;
  }
}
