import type { LoggedHistogram } from '../../src/model/index.js';

const bins = 30;

/** Bounds of equal bins from the least to the greatest value, in single precision; half a unit either way where all are equal. */
function boundsOf(low: number, high: number): Float64Array {
  const [from, to] = low === high ? [low - 0.5, high + 0.5] : [low, high];
  return Float64Array.from({ length: bins + 1 }, (_, i) => (i === bins ? to : Math.fround(from + ((to - from) * i) / bins)));
}

/** Bin of a value: the last whose lower bound is not above it; the greatest value is in the last bin. */
function binOf(edges: Float64Array, value: number): number {
  let [low, high] = [0, bins - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Values in thirty equal bins; those that are not finite are counted apart. */
export function histogramOf(values: Float32Array, step: number): LoggedHistogram {
  let [low, high, nan, posInf, negInf] = [Infinity, -Infinity, 0, 0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) nan++;
    else if (value === Infinity) posInf++;
    else if (value === -Infinity) negInf++;
    else [low, high] = [Math.min(low, value), Math.max(high, value)];
  }
  if (low > high) return { step, edges: new Float64Array(0), counts: new Float64Array(0), nan, posInf, negInf };
  const edges = boundsOf(low, high);
  const counts = new Float64Array(bins);
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    const bin = binOf(edges, value);
    counts[bin] = counts[bin]! + 1;
  }
  return { step, edges, counts, nan, posInf, negInf };
}
