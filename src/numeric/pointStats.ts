import type { PointSlice } from './numberArray.js';

/** What a reader should know about the points of one line, in view or not. Extents are NaN where there is no such point. */
export interface PointStats {
  readonly points: number;
  readonly xMin: number;
  readonly xMax: number;
  /** Extent of the finite values. */
  readonly yMin: number;
  readonly yMax: number;
  /** Smallest finite value above 0: where a log scale can begin. */
  readonly yMinPositive: number;
  readonly nan: number;
  readonly posInf: number;
  readonly negInf: number;
  /** Finite values ≤ 0, which a log scale cannot show. */
  readonly nonPositive: number;
}

/** One pass over the values of a slice. */
export function pointStats(slice: PointSlice): PointStats {
  const { x, y, start, end } = slice;
  let [yMin, yMax, yMinPositive] = [Infinity, -Infinity, Infinity];
  let [nan, posInf, negInf, nonPositive] = [0, 0, 0, 0];
  for (let i = start; i < end; i++) {
    const value = y[i]!;
    if (value - value !== 0) {
      if (value === Infinity) posInf++;
      else if (value === -Infinity) negInf++;
      else nan++;
      continue;
    }
    if (value < yMin) yMin = value;
    if (value > yMax) yMax = value;
    if (value <= 0) nonPositive++;
    else if (value < yMinPositive) yMinPositive = value;
  }
  const [xMin, xMax] = end > start ? [x[start]!, x[end - 1]!] : [NaN, NaN];
  const counts = { points: end - start, nan, posInf, negInf, nonPositive };
  if (yMin > yMax) return { ...counts, xMin, xMax, yMin: NaN, yMax: NaN, yMinPositive: NaN };
  return { ...counts, xMin, xMax, yMin, yMax, yMinPositive: yMinPositive === Infinity ? NaN : yMinPositive };
}

/** How many points of the slice have the x of the point before them. */
export function countRepeats({ x, start, end }: PointSlice): number {
  let repeats = 0;
  for (let i = start + 1; i < end; i++) if (x[i] === x[i - 1]) repeats++;
  return repeats;
}
