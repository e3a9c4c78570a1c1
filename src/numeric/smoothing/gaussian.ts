import { workPerLook } from './workPerLook.js';

/** Standard deviations at which the weights are cut off: what is left out of them is 6e-5 of the whole. */
export const gaussianReach = 4;

/** The mean of values weighted by exp(−d² / 2σ²), d points away, up to ⌊4σ⌋; at the ends of the line the weights of what there is are scaled to 1. Yields now and then. */
export function* gaussian(y: Float64Array, sigma: number): Generator<undefined, Float64Array<ArrayBuffer>> {
  const n = y.length;
  const reach = Math.floor(gaussianReach * sigma);
  const weights = Float64Array.from({ length: reach + 1 }, (_, d) => Math.exp(-(d * d) / (2 * sigma * sigma)));
  const out = new Float64Array(n);
  const look = workPerLook(2 * reach + 1);
  for (let i = 0; i < n; i++) {
    let sum = y[i]!;
    let mass = 1;
    const before = Math.min(reach, i);
    const after = Math.min(reach, n - 1 - i);
    for (let d = 1; d <= before; d++) {
      sum += weights[d]! * y[i - d]!;
      mass += weights[d]!;
    }
    for (let d = 1; d <= after; d++) {
      sum += weights[d]! * y[i + d]!;
      mass += weights[d]!;
    }
    out[i] = sum / mass;
    if (i % look === look - 1) yield;
  }
  return out;
}
