/**
 * The mean of the window of `points` (odd) around each value, as much of it as there is at the ends. Sums are those of whole stretches of a window's length, from its first value on and up to its last, so that nothing is ever taken away from a
 * sum: one huge value spoils no mean but those of its own windows (van Herk, 1992, for sums).
 */
export function runningMean(y: Float64Array, points: number): Float64Array<ArrayBuffer> {
  const n = y.length;
  const ahead = new Float64Array(n);
  const behind = new Float64Array(n);
  for (let i = 0; i < n; i++) ahead[i] = (i % points === 0 ? 0 : ahead[i - 1]!) + y[i]!;
  for (let i = n - 1; i >= 0; i--) behind[i] = (i === n - 1 || i % points === points - 1 ? 0 : behind[i + 1]!) + y[i]!;
  const half = (points - 1) / 2;
  const out = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const from = Math.max(0, i - half);
    const to = Math.min(n - 1, i + half);
    out[i] = sumOf(ahead, behind, { from, to, points, n }) / (to - from + 1);
  }
  return out;
}

/** The sum of the values of a window, which lies in one stretch or in two. */
function sumOf(ahead: Float64Array, behind: Float64Array, { from, to, points, n }: Record<'from' | 'to' | 'points' | 'n', number>): number {
  if (Math.floor(from / points) !== Math.floor(to / points)) return behind[from]! + ahead[to]!;
  // Within one stretch a window is cut off by an end of the line, or is the whole stretch.
  return from % points === 0 ? ahead[to]! : to === n - 1 ? behind[from]! : Number.NaN;
}
