import type { Goal } from '../model/index.js';

/** The kept row with the best finite value, the first among equals; undefined where there is none. */
export function bestRow(values: Float64Array, kept: Uint8Array, goal: Goal): number | undefined {
  const sign = goal === 'maximize' ? 1 : -1;
  let best: number | undefined;
  for (let row = 0; row < values.length; row++) {
    if (kept[row] !== 1 || !Number.isFinite(values[row])) continue;
    if (best === undefined || sign * (values[row]! - values[best]!) > 0) best = row;
  }
  return best;
}
