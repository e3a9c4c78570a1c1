import { Random } from '../random.js';
import { quantileOf } from './quantile.js';
import { studentT } from './studentT.js';
import type { Summary } from './summarise.js';

/** Both ends; NaN where there are too few values for it. */
export type Interval = readonly [low: number, high: number];

/** Confidence interval of the mean by Student's t: mean ± t · stderr. Needs two values. */
export function tInterval({ n, mean, stderr }: Summary, level = 0.95): Interval {
  if (n < 2) return [NaN, NaN];
  const half = studentT(level, n - 1) * stderr;
  return [mean - half, mean + half];
}

export interface BootstrapOptions {
  /** Default 0.95. */
  level?: number;
  /** Default 2,000. */
  resamples?: number;
  /** Default 1: the same values give the same interval. */
  seed?: number;
}

/** Percentile bootstrap (Efron, 1979): the middle `level` of `statistic` over samples drawn with replacement. `statistic` gets ascending values. Needs two values. */
export function bootstrapInterval(
  values: Float64Array,
  statistic: (sorted: Float64Array) => number,
  { level = 0.95, resamples = 2000, seed = 1 }: BootstrapOptions = {},
): Interval {
  const n = values.length;
  if (n < 2) return [NaN, NaN];
  const random = new Random(seed);
  const counts = new Uint32Array(n);
  const sample = new Float64Array(n);
  const sorted = values.toSorted();
  const found = Float64Array.from({ length: resamples }, () => {
    counts.fill(0);
    for (let i = 0; i < n; i++) counts[random.below(n)]!++;
    for (let i = 0, at = 0; i < n; i++) {
      const value = sorted[i]!;
      for (let times = counts[i]!; times > 0; times--) sample[at++] = value;
    }
    return statistic(sample);
  }).toSorted();
  return [quantileOf(found, (1 - level) / 2), quantileOf(found, (1 + level) / 2)];
}
