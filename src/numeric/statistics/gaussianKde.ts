import { summarise } from './summarise.js';

/** How the bandwidth is found: a rule, or the bandwidth itself. */
export type BandwidthRule = 'scott' | 'silverman' | number;

/** Standard deviations beyond which a kernel adds less than rounding does. */
const reach = 8.5;

/** Bandwidth of a Gaussian kernel: the rule's factor times the standard deviation of the sample, as scipy's `gaussian_kde`. NaN for fewer than two values, 0 where all are equal. */
export function kdeBandwidth(sorted: Float64Array, rule: BandwidthRule): number {
  if (typeof rule === 'number') return rule;
  const { n, sd } = summarise(sorted);
  return sd * (rule === 'scott' ? n ** -0.2 : ((n * 3) / 4) ** -0.2);
}

/** Density at each of the ascending `at`, by a Gaussian kernel on each of the ascending values. The bandwidth must be above 0. */
export function gaussianKde(sorted: Float64Array, bandwidth: number, at: Float64Array): Float64Array {
  const scale = 1 / (sorted.length * bandwidth * Math.sqrt(2 * Math.PI));
  let first = 0;
  return at.map((x) => {
    while (first < sorted.length && sorted[first]! < x - reach * bandwidth) first++;
    let sum = 0;
    for (let i = first; i < sorted.length && sorted[i]! <= x + reach * bandwidth; i++) {
      sum += Math.exp(-0.5 * ((x - sorted[i]!) / bandwidth) ** 2);
    }
    return sum * scale;
  });
}
