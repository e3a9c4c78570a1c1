import { contours } from 'd3';
import type { Level } from './levels.js';
import type { SurfaceGrid } from './surfaceGrid.js';

/** A place in cells of the grid, from its upper left. */
export type CellPoint = readonly [x: number, y: number];

/** All lines of one value. */
export interface Isoline {
  level: Level;
  /** Where nothing is known a line ends: one level may have several. */
  lines: readonly (readonly CellPoint[])[];
}

/** Lines of equal value over a surface, one entry per level. */
export function isolines({ columns, rows, values }: Pick<SurfaceGrid, 'columns' | 'rows' | 'values'>, levels: readonly Level[]): Isoline[] {
  // The generator takes what is no number for less than everything, and would draw a line around it.
  const known = (x: number, y: number): boolean => {
    const [column, row] = [Math.min(columns - 1, Math.max(0, Math.floor(x))), Math.min(rows - 1, Math.max(0, Math.floor(y)))];
    return [0, -1, 1].every((dx) => [0, -1, 1].every((dy) => isKnown(values, columns, rows, column + dx, row + dy)));
  };
  const generator = contours().size([columns, rows]);
  const plain = Array.from(values);
  return levels.map((level) => ({
    level,
    lines: generator
      .contour(plain, level.value)
      .coordinates.flat()
      .flatMap((ring) => openLines(ring as [number, number][], known)),
  }));
}

function isKnown(values: Float64Array, columns: number, rows: number, column: number, row: number): boolean {
  if (column < 0 || row < 0 || column >= columns || row >= rows) return false;
  return !Number.isNaN(values[row * columns + column]);
}

/** The parts of a ring over what is known. */
function openLines(ring: readonly CellPoint[], known: (x: number, y: number) => boolean): CellPoint[][] {
  const lines: CellPoint[][] = [];
  let line: CellPoint[] = [];
  for (const point of ring) {
    if (known(...point)) line.push(point);
    else {
      lines.push(line);
      line = [];
    }
  }
  lines.push(line);
  return lines.filter(({ length }) => length > 1);
}
