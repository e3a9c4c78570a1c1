/** CSS pixels that an element may be high in all browsers, and some to spare. */
const mostPixels = 10_000_000;

/** Which rows are on screen of a scrolled list, and where. */
export interface RowWindow {
  /** First and last row to draw, 0-based; last is -1 where there are none. */
  first: number;
  last: number;
  /** CSS pixels of the list's element: those of all rows, or the most that browsers bear. */
  height: number;
  /** CSS pixels from the top of that element to the top of a row. */
  topOf: (row: number) => number;
  /** The row at the top of the screen, and how much of it is beyond. */
  topRow: number;
  /** How far to scroll so that the row is the first on screen. */
  scrollTo: (row: number) => number;
  /** Rows that fit on screen. */
  perPage: number;
}

/**
 * The rows on screen where the list is scrolled by `scrolled` CSS pixels in a window of `room`. A list that is higher than an element can be is squeezed: its scroll
 * bar goes through it in proportion, and rows stand where they belong on screen.
 */
export function rowWindow(rows: number, rowHeight: number, room: number, scrolled: number, overscan = 4): RowWindow {
  const full = rows * rowHeight;
  const height = Math.min(full, mostPixels);
  const squeeze = height > room ? (full - room) / (height - room) : 1;
  const top = Math.max(0, Math.min(scrolled, height - room)) * squeeze;
  const shift = Math.max(0, Math.min(scrolled, Math.max(0, height - room))) - top;
  return {
    first: Math.max(0, Math.floor(top / rowHeight) - overscan),
    last: Math.min(rows - 1, Math.ceil((top + room) / rowHeight) + overscan - 1),
    height,
    topOf: (row) => row * rowHeight + shift,
    topRow: top / rowHeight,
    scrollTo: (row) => (row * rowHeight) / squeeze,
    perPage: Math.max(1, Math.floor(room / rowHeight)),
  };
}
