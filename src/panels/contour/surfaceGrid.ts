import { valueKind } from '../../model/index.js';
import { triangulate } from '../../numeric/index.js';
import type { ScatterLayout } from '../scatter/layout.js';

/** Values of z over a grid of places: column by column from the left, rows from the top. */
export interface SurfaceGrid {
  columns: number;
  rows: number;
  /** NaN where nothing is known. */
  values: Float64Array;
  /** The value at places of the plot, from the lower left; NaN where nothing is known. */
  at: (x: number, y: number) => number;
  /** Runs it was made of, and those at a place where another was. */
  used: number;
  duplicates: number;
}

/** Triangles with a side longer than this part of the plot are left empty: what lies between such runs is not known. */
export const longestSide = 0.45;

/** The surface of z over the selected runs, on the scales of both axes; undefined where no three of them span a triangle. */
export function surfaceGrid(
  layout: ScatterLayout,
  z: Float64Array,
  kept: Uint8Array,
  columns: number,
  rows: number,
): SurfaceGrid | undefined {
  const chosen = Int32Array.from(kept.keys()).filter((row) => kept[row] === 1 && Number.isFinite(z[row]));
  const pick = (values: Float64Array): Float64Array => Float64Array.from(chosen, (row) => values[row]!);
  const heights = pick(z);
  const surface = triangulate(pick(layout.x.place), pick(layout.y.place), heights, longestSide);
  if (!surface) return undefined;
  const values = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      values[row * columns + column] = surface.at((column + 0.5) / columns, 1 - (row + 0.5) / rows);
    }
  }
  return { columns, rows, values, at: surface.at, used: chosen.length, duplicates: surface.duplicates };
}

/** The numbers of z per row; NaN for runs without one. */
export function heightsOf({ kinds, numbers }: { kinds: Uint8Array; numbers: Float64Array }): Float64Array {
  return numbers.map((value, row) => (kinds[row] === valueKind.number ? value : NaN));
}
