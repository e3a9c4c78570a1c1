import type { MetricPoints } from '../model/index.js';

/** What `run_metrics.arrow` says of one metric of one run. `min` to `mean` are about finite values, undefined where there is none. */
export interface PointStats {
  n: number;
  /** Values of the first and last point by step, then log order; may be NaN or infinite. */
  first: number;
  last: number;
  firstStep: number;
  lastStep: number;
  finite: { min: number; argmin: number; max: number; argmax: number; mean: number } | undefined;
  nan: number;
  posInf: number;
  negInf: number;
}

/** Mean of the finite values. Sums with Neumaier's compensation (ZAMM 54, 1974), or term by term divided where the sum overflows. */
function meanOf(values: Float64Array, count: number): number {
  let [sum, lost] = [0, 0];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  if (Number.isFinite(sum + lost)) return (sum + lost) / count;
  return values.reduce((mean, value) => (Number.isFinite(value) ? mean + value / count : mean), 0);
}

/** Statistics of at least one point, sorted by step. `argmin` and `argmax` are the steps at which the extreme first occurs. */
export function pointStats({ step, value }: MetricPoints): PointStats {
  const n = value.length;
  let [low, high, nan, posInf, negInf] = [-1, -1, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const v = value[i]!;
    if (Number.isNaN(v)) nan++;
    else if (v === Infinity) posInf++;
    else if (v === -Infinity) negInf++;
    else {
      if (low < 0 || v < value[low]!) low = i;
      if (high < 0 || v > value[high]!) high = i;
    }
  }
  const mean = meanOf(value, n - nan - posInf - negInf);
  const finite = low < 0 ? undefined : { min: value[low]!, argmin: step[low]!, max: value[high]!, argmax: step[high]!, mean };
  return { n, first: value[0]!, last: value[n - 1]!, firstStep: step[0]!, lastStep: step[n - 1]!, finite, nan, posInf, negInf };
}

/** Times the step went backwards in log order. */
export function countRestarts(logged: Float64Array): number {
  let count = 0;
  for (let i = 1; i < logged.length; i++) if (logged[i]! < logged[i - 1]!) count++;
  return count;
}

/** Points whose step an earlier point has, of steps in ascending order. */
export function countDuplicates(sorted: Float64Array): number {
  let count = 0;
  for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) count++;
  return count;
}
