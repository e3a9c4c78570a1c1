import { contours } from 'd3';
import { valueKind } from '../../model/index.js';
import { triangulate } from '../../numeric/index.js';
import type { ScatterLayout } from '../scatter/layout.js';

/** Values of z over a grid of places: column by column from the left, rows from the top. */
export interface SurfaceGrid {
  columns: number;
  rows: number;
  /** NaN where nothing is known. */
  values: Float64Array;
  /** Smallest and largest value of z of the runs it was made of. */
  extent: readonly [number, number];
  /** Runs it was made of, and those at a place where another was. */
  used: number;
  duplicates: number;
}

/** Triangles with a side longer than this part of the plot are left empty: what lies between such runs is not known. */
const longestSide = 0.45;

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
  return { columns, rows, values, extent: extentOf(heights), used: chosen.length, duplicates: surface.duplicates };
}

/** The numbers of z per row; NaN for runs without one. */
export function heightsOf({ kinds, numbers }: { kinds: Uint8Array; numbers: Float64Array }): Float64Array {
  return numbers.map((value, row) => (kinds[row] === valueKind.number ? value : NaN));
}

function extentOf(values: Float64Array): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

/** Colours told apart between the smallest and largest value. */
export const bandCount = 12;

/** Values at which one band ends and the next begins. */
export function bandEdges([low, high]: readonly [number, number]): number[] {
  return Array.from({ length: bandCount - 1 }, (_, i) => low + ((high - low) * (i + 1)) / bandCount);
}

/** Lines of equal value as SVG paths, in cells of the grid. Where nothing is known they end. */
export function isolines({ columns, rows, values, extent }: SurfaceGrid): string[] {
  // The generator takes what is no number for less than everything, and would draw a line around it.
  const known = (x: number, y: number): boolean => {
    const [column, row] = [Math.min(columns - 1, Math.max(0, Math.floor(x))), Math.min(rows - 1, Math.max(0, Math.floor(y)))];
    return [0, -1, 1].every((dx) => [0, -1, 1].every((dy) => isKnown(values, columns, rows, column + dx, row + dy)));
  };
  const generator = contours().size([columns, rows]).thresholds(bandEdges(extent));
  return generator(Array.from(values)).map(({ coordinates }) =>
    coordinates
      .flat()
      .map((ring) => openPath(ring as [number, number][], known))
      .join(''),
  );
}

function isKnown(values: Float64Array, columns: number, rows: number, column: number, row: number): boolean {
  if (column < 0 || row < 0 || column >= columns || row >= rows) return false;
  return !Number.isNaN(values[row * columns + column]);
}

function openPath(ring: readonly [number, number][], known: (x: number, y: number) => boolean): string {
  let path = '';
  let down = false;
  for (const [x, y] of ring) {
    const inside = known(x, y);
    if (inside) path += `${down ? 'L' : 'M'}${x.toFixed(2)},${y.toFixed(2)}`;
    down = inside;
  }
  return path;
}
