/** Points of a drawing by the cells they lie in, for finding those near a place. */
export interface PointGrid {
  readonly left: Float32Array;
  readonly top: Float32Array;
  readonly columns: number;
  readonly rows: number;
  /** Rows of the points, cell by cell. */
  readonly members: Int32Array;
  /** Where each cell begins in `members`; one more than there are cells. */
  readonly starts: Int32Array;
}

/** Side of a cell in CSS pixels: points farther away than this are never found. */
export const pointReach = 24;

/** Sorts points into cells, in two passes over all of them. Points whose place is NaN, or that are not `shown`, are left out. Negative places are none. */
export function pointGrid(left: Float32Array, top: Float32Array, shown: Uint8Array, size: { width: number; height: number }): PointGrid {
  const columns = Math.max(1, Math.ceil(size.width / pointReach));
  const rows = Math.max(1, Math.ceil(size.height / pointReach));
  const cellOf = (row: number): number => {
    const [column, line] = [Math.floor(left[row]! / pointReach), Math.floor(top[row]! / pointReach)];
    const within = shown[row] === 1 && column >= 0 && column < columns && line >= 0 && line < rows;
    return within ? line * columns + column : -1;
  };
  const starts = new Int32Array(columns * rows + 1);
  for (let row = 0; row < left.length; row++) {
    const cell = cellOf(row);
    if (cell >= 0) starts[cell + 1]!++;
  }
  for (let cell = 0; cell < columns * rows; cell++) starts[cell + 1]! += starts[cell]!;
  const members = new Int32Array(starts[columns * rows]!);
  const next = starts.slice();
  for (let row = 0; row < left.length; row++) {
    const cell = cellOf(row);
    if (cell >= 0) members[next[cell]!++] = row;
  }
  return { left, top, columns, rows, members, starts };
}

/** The point nearest to a place, within `pointReach`; the later row among equals, which is drawn above. */
export function nearestInGrid({ left, top, columns, rows, members, starts }: PointGrid, x: number, y: number): number | undefined {
  let best: number | undefined;
  let distance = pointReach * pointReach;
  const [column, line] = [Math.floor(x / pointReach), Math.floor(y / pointReach)];
  for (let j = Math.max(0, line - 1); j <= Math.min(rows - 1, line + 1); j++) {
    for (let i = Math.max(0, column - 1); i <= Math.min(columns - 1, column + 1); i++) {
      const cell = j * columns + i;
      for (let at = starts[cell]!; at < starts[cell + 1]!; at++) {
        const row = members[at]!;
        const square = (left[row]! - x) ** 2 + (top[row]! - y) ** 2;
        if (square < distance || (square === distance && (best === undefined || row > best))) [best, distance] = [row, square];
      }
    }
  }
  return best;
}
