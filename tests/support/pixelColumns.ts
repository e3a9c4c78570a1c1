import type { Frame } from '../../src/model/index.js';

/** Of each pixel column, and each piece of the line between gaps, its first, last, smallest and largest value; found point by point. */
export function pixelColumns(
  columns: Frame['columns'],
  start: number,
  end: number,
  low: number,
  high: number,
  pixels: number,
): Map<number, number[]> {
  const [x, y] = [columns['x'] as Float64Array, columns['y'] as Float64Array];
  const found = new Map<number, number[]>();
  for (let i = start; i < end; i++) {
    if (x[i]! < low || x[i]! > high || Number.isNaN(y[i]!)) continue;
    const column = Math.min(pixels - 1, Math.floor(((x[i]! - low) * pixels) / (high - low)));
    const [first = y[i]!, , least = y[i]!, most = y[i]!] = found.get(column) ?? [];
    found.set(column, [first, y[i]!, Math.min(least, y[i]!), Math.max(most, y[i]!)]);
  }
  return found;
}
