/** A point of a lasso, CSS pixels. */
export type LassoPoint = readonly [x: number, y: number];

/** Whether a point lies within a closed polygon, by the crossings of a ray (even-odd rule). */
export function insideLasso(polygon: readonly LassoPoint[], x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const [ax, ay] = polygon[i]!;
    const [bx, by] = polygon[j]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** Rows of the points within a closed polygon; NaN is nowhere. */
export function rowsWithin(polygon: readonly LassoPoint[], x: Float32Array, y: Float32Array): number[] {
  const [low, high] = [Math.min(...polygon.map(([at]) => at)), Math.max(...polygon.map(([at]) => at))];
  const rows: number[] = [];
  for (let row = 0; row < x.length; row++) {
    const at = x[row]!;
    if (at >= low && at <= high && insideLasso(polygon, at, y[row]!)) rows.push(row);
  }
  return rows;
}
