import type { Goal } from '../../model/index.js';

/**
 * Rows that no other row beats: none is at least as good in both and better in one. Rows with the same values are all in it; rows with NaN are not. In the
 * order of x, from its best end on.
 */
export function paretoFrontier(x: Float64Array, y: Float64Array, goals: { x: Goal; y: Goal }): Int32Array {
  const [signX, signY] = [sign(goals.x), sign(goals.y)];
  const rows = Int32Array.from(x.keys()).filter((row) => !Number.isNaN(x[row]) && !Number.isNaN(y[row]));
  rows.sort((a, b) => signX * (x[a]! - x[b]!) || signY * (y[a]! - y[b]!) || a - b);
  let [bestX, best] = [NaN, NaN];
  return rows.filter((row) => {
    const height = signY * y[row]!;
    if (!(height >= best)) {
      [bestX, best] = [x[row]!, height];
      return true;
    }
    return height === best && x[row] === bestX;
  });
}

function sign(goal: Goal): 1 | -1 {
  return goal === 'minimize' ? 1 : -1;
}
