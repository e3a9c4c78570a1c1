/** A corner of a lasso, in CSS pixels. */
export type Corner = readonly [left: number, top: number];

/** Whether a place lies within a closed line, by the even-odd rule (a ray to the right crosses it an odd number of times). */
export function isWithin(corners: readonly Corner[], left: number, top: number): boolean {
  let within = false;
  for (let i = 0, j = corners.length - 1; i < corners.length; j = i++) {
    const [[x1, y1], [x2, y2]] = [corners[i]!, corners[j]!];
    if (y1 > top !== y2 > top && left < ((x2 - x1) * (top - y1)) / (y2 - y1) + x1) within = !within;
  }
  return within;
}

/** Rows of the points within a closed line; NaN is nowhere. */
export function rowsWithin(corners: readonly Corner[], left: Float32Array, top: Float32Array): number[] {
  const [low, high] = [Math.min(...corners.map(([x]) => x)), Math.max(...corners.map(([x]) => x))];
  const rows: number[] = [];
  for (let row = 0; row < left.length; row++) {
    const at = left[row]!;
    if (at >= low && at <= high && isWithin(corners, at, top[row]!)) rows.push(row);
  }
  return rows;
}
