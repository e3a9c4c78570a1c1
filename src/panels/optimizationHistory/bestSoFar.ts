import type { Goal } from '../../model/index.js';

/**
 * For each place of `order` (rows, first to last) the row with the best value up to there; -1 before the first finite value. Of equal values the earlier
 * one stands.
 */
export function bestSoFar(values: Float64Array, order: Int32Array, goal: Goal): Int32Array {
  const best = new Int32Array(order.length);
  let row = -1;
  for (let place = 0; place < order.length; place++) {
    const value = values[order[place]!]!;
    if (Number.isFinite(value) && (row < 0 || isBetter(value, values[row]!, goal))) row = order[place]!;
    best[place] = row;
  }
  return best;
}

function isBetter(a: number, b: number, goal: Goal): boolean {
  return goal === 'minimize' ? a < b : a > b;
}
