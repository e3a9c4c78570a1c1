/** The pixel columns of a drawing: `pixels` equal parts of the range [x0, x1] of x. */
export interface PixelGrid {
  readonly x0: number;
  readonly x1: number;
  readonly pixels: number;
  /** Columns per unit of x; 0 where the range is a single point (or too wide or narrow to divide): everything is then in column 0. */
  readonly scale: number;
}

/** Divides a range into pixel columns; its ends may come in either order. */
export function pixelGrid(range: readonly [number, number], pixels: number): PixelGrid {
  const x0 = Math.min(range[0], range[1]);
  const x1 = Math.max(range[0], range[1]);
  const scale = pixels / (x1 - x0);
  return { x0, x1, pixels, scale: Number.isFinite(scale) ? scale : 0 };
}

/** Column of an x within the range: `⌊(x − x0) · pixels / (x1 − x0)⌋`, and the last column for x1 itself. */
export function columnOf(grid: PixelGrid, x: number): number {
  return Math.min(grid.pixels - 1, Math.floor((x - grid.x0) * grid.scale));
}
