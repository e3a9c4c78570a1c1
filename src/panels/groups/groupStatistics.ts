import { bootstrapInterval, iqmOf, meanOf, quantileOf, summarise, tInterval, type Interval } from '../../numeric/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { groupTexts } from './texts.js';

/** The one number that stands for a group. */
export const centres = ['mean', 'median', 'iqm', 'min', 'max'] as const;
export type Centre = (typeof centres)[number];

/** How the values of a group lie about it: `t` and `bootstrap` are 95 % confidence intervals, of the mean and of the centre; `sd` and `stderr` lie about the mean. */
export const spreads = ['sd', 'stderr', 't', 'bootstrap', 'range', 'none'] as const;
export type Spread = (typeof spreads)[number];

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
export function spreadOf(sorted: Float64Array, spread: Spread, centre: Centre): Interval {
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
    case 'none':
      return [NaN, NaN];
    default:
      return spread satisfies never;
  }
}

/** What a header says of both: `mean ± sd`, `median · mean ± sd`, `IQM · 95 % bootstrap`. */
export function treatmentOf(centre: Centre, spread: Spread, locale?: Locale): string {
  const words = textsOf(groupTexts, locale);
  const name = words(centre);
  const ofMean = centre === 'mean';
  switch (spread) {
    case 'sd':
      return ofMean ? words('meanSd') : words('centreSd', { centre: name });
    case 'stderr':
      return ofMean ? words('meanStderr') : words('centreStderr', { centre: name });
    case 't':
      return ofMean ? words('meanT') : words('centreT', { centre: name });
    case 'bootstrap':
      return words('centreBootstrap', { centre: name });
    case 'range':
      return words('centreRange', { centre: name });
    case 'none':
      return name;
    default:
      return spread satisfies never;
  }
}
