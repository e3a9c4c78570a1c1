/** Which way each of two values is better: 1 for larger, -1 for smaller. */
export type Better = 1 | -1;

/**
 * Rows that no other row beats: none is at least as good in both values and better in one. Equal rows are all kept; rows that are not finite in both, or
 * not `kept`, are left out. Ascending by x.
 */
export function paretoFront(x: Float64Array, y: Float64Array, better: readonly [x: Better, y: Better], kept?: Uint8Array): Int32Array {
  const rows = Int32Array.from(x.keys()).filter((row) => kept?.[row] !== 0 && Number.isFinite(x[row]) && Number.isFinite(y[row]));
  // Best x first, of equal x best y first: then a row is beaten if and only if one before it has a better y, or an equal one with a better x.
  rows.sort((a, b) => better[0] * (x[b]! - x[a]!) || better[1] * (y[b]! - y[a]!) || a - b);
  const front: number[] = [];
  let best: { x: number; y: number } | undefined;
  for (const row of rows) {
    const gain = best === undefined ? 1 : better[1] * (y[row]! - best.y);
    if (gain < 0 || (gain === 0 && best?.x !== x[row])) continue;
    front.push(row);
    best = { x: x[row]!, y: y[row]! };
  }
  return Int32Array.from(front).toSorted((a, b) => x[a]! - x[b]! || y[a]! - y[b]! || a - b);
}
