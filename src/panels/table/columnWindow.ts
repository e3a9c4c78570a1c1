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

/** The columns on screen where the grid, `room` CSS pixels wide, is scrolled by `scrolled`; `pinned` ones stay while the `free` ones scroll. */
export function columnWindow(
  { pinned, free }: { pinned: readonly PlacedColumn[]; free: readonly PlacedColumn[] },
  room: number,
  scrolled: number,
): ColumnWindow {
  let left = 0;
  const standing = pinned.map((entry) => ({ ...entry, left: (left += entry.width) - entry.width }));
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
  return { pinned: standing, skipped, shown, width: left + at };
}
