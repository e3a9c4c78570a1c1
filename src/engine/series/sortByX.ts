import type { NumberArray, PointSlice } from '../../numeric/index.js';

/** Two row-aligned arrays as a slice with x ascending: themselves where x already ascends, else copies sorted by x, equal x in order. */
export function sortByX(x: NumberArray, y: NumberArray): PointSlice {
  if (ascends(x)) return { x, y, start: 0, end: x.length };
  const order = Uint32Array.from(x, (_, i) => i).toSorted((a, b) => x[a]! - x[b]! || a - b);
  const sorted = { x: Float64Array.from(order, (i) => x[i]!), y: Float64Array.from(order, (i) => y[i]!) };
  return { ...sorted, start: 0, end: x.length };
}

function ascends(x: NumberArray): boolean {
  for (let i = 1; i < x.length; i++) if (x[i]! < x[i - 1]!) return false;
  return true;
}
