import type { GridColumn } from './tableColumns.js';

/** A column with its place, in CSS pixels. */
export interface PlacedColumn {
  column: GridColumn;
  /** Its number among all columns, from 0. */
  index: number;
  width: number;
}

/** What is drawn of the columns: pinned ones, room for those that are scrolled away, and those on screen. */
export interface ColumnWindow {
  pinned: readonly (PlacedColumn & { left: number })[];
  skipped: number;
  shown: readonly PlacedColumn[];
  /** CSS pixels of all columns together. */
  width: number;
}

/** The columns on screen where the grid, `room` CSS pixels wide, is scrolled by `scrolled`. */
export function columnWindow(
  columns: readonly GridColumn[],
  widthOf: (column: GridColumn) => number,
  room: number,
  scrolled: number,
): ColumnWindow {
  const placed = columns.map((column, index) => ({ column, index, width: widthOf(column) }));
  let left = 0;
  const pinned = placed.filter(({ column }) => column.pinned).map((entry) => ({ ...entry, left: (left += entry.width) - entry.width }));
  const free = placed.filter(({ column }) => !column.pinned);
  const [from, to] = [scrolled, scrolled + room - left];
  let at = 0;
  let skipped = 0;
  const shown: PlacedColumn[] = [];
  for (const entry of free) {
    const end = at + entry.width;
    if (end <= from - 80) skipped = end;
    else if (at < to + 80) shown.push(entry);
    at = end;
  }
  return { pinned, skipped, shown, width: left + at };
}
