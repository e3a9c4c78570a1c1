import { quantileOf } from './quantile.js';

/** What finite values have in common. NaN is what they are too few for: everything without values, `sd` and `stderr` with a single one. */
export interface Summary {
  n: number;
  mean: number;
  /** Of the sample: divided by n − 1. */
  sd: number;
  /** Of the mean: sd / √n. */
  stderr: number;
  min: number;
  max: number;
  median: number;
  /** Interquartile mean: of the values without the lowest and highest quarter (⌊n / 4⌋ each), as in Agarwal et al., 2021. */
  iqm: number;
}

/** The statistics of ascending finite values. */
export function summarise(sorted: Float64Array): Summary {
  const n = sorted.length;
  const mean = meanOf(sorted);
  const sd = deviationOf(sorted, mean);
  return {
    n,
    mean,
    sd,
    stderr: sd / Math.sqrt(n),
    min: sorted[0] ?? NaN,
    max: sorted[n - 1] ?? NaN,
    median: quantileOf(sorted, 0.5),
    iqm: iqmOf(sorted),
  };
}

/** Arithmetic mean; NaN for no values. The rounding errors of a plain sum are taken back by a second pass over what is left. */
export function meanOf(values: Float64Array): number {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i]!;
  const first = sum / n;
  if (!Number.isFinite(first)) return values.length === 0 ? NaN : values.reduce((part, value) => part + value / n, 0);
  let rest = 0;
  for (let i = 0; i < n; i++) rest += values[i]! - first;
  return first + rest / n;
}

/** Interquartile mean of ascending values: without the ⌊n / 4⌋ lowest and highest. */
export function iqmOf(sorted: Float64Array): number {
  const cut = Math.floor(sorted.length / 4);
  return meanOf(sorted.subarray(cut, sorted.length - cut));
}

function deviationOf(values: Float64Array, mean: number): number {
  if (values.length < 2) return NaN;
  const scale = Math.max(...[values[0]!, values.at(-1)!].map((value) => Math.abs(value - mean)));
  if (scale === 0) return 0;
  const squares = values.reduce((sum, value) => sum + ((value - mean) / scale) ** 2, 0);
  return scale * Math.sqrt(squares / (values.length - 1));
}
