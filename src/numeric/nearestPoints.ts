import { nearestPoint } from './nearest.js';
import type { LineRows } from './nearestLine.js';
import type { NumberArray } from './numberArray.js';

/**
 * For each line, the row of its point nearest in x to `target`, or -1: gaps are passed over, and a line with no point within
 * `reach` of the target has none (in units of x; default: however far). What a crosshair lists.
 */
export function nearestPoints(
  x: NumberArray,
  y: NumberArray,
  lines: readonly LineRows[],
  target: number,
  reach = Infinity,
): Int32Array<ArrayBuffer> {
  const rows = new Int32Array(lines.length);
  for (let i = 0; i < lines.length; i++) {
    const { start, end } = lines[i]!;
    rows[i] = nearestPoint({ x, y, start, end }, target, reach);
  }
  return rows;
}
