import type { NumberArray } from '../numberArray.js';

/**
 * TensorBoard's debiased exponential moving average (`line_chart_v2/data_transformer.ts`): with `last` and `n` starting at 0, each
 * finite value makes `last = w·last + (1 − w)·y`, `n += 1`, and gives `last / (1 − wⁿ)`. Non-finite values pass through and
 * count for nothing; a series whose finite values are all equal comes back as it was, free of rounding; weight 0 is the identity.
 * `weight` is from 0 to below 1; the average is by point, not by distance in x.
 */
export function ema(values: NumberArray, weight: number, start = 0, end = values.length): Float64Array<ArrayBuffer> {
  const out = new Float64Array(end - start);
  if (weight === 0 || isConstant(values, start, end)) {
    out.set(values.subarray(start, end));
    return out;
  }
  const share = 1 - weight;
  let last = 0;
  let power = 1;
  for (let i = start; i < end; i++) {
    const value = values[i]!;
    if (value - value !== 0) {
      out[i - start] = value;
      continue;
    }
    last = weight * last + share * value;
    power *= weight;
    out[i - start] = last / (1 - power);
  }
  return out;
}

function isConstant(values: NumberArray, start: number, end: number): boolean {
  let first = Number.NaN;
  for (let i = start; i < end; i++) {
    const value = values[i]!;
    if (value - value !== 0) continue;
    if (first !== first) first = value;
    else if (value !== first) return false;
  }
  return true;
}
