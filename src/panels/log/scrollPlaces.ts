/** CSS pixels of a line that is not wrapped. */
export const lineHeight = 18;

/** CSS pixels beyond which browsers do not lay out. */
const mostHeight = 12_000_000;

/** CSS pixels of scrolling per line: less than a line's height where there are too many. */
function perLine(rows: number): number {
  return Math.min(lineHeight, mostHeight / Math.max(1, rows));
}

/** What can be scrolled: the last line comes to the top, so that every line can be read in full however many lines it is wrapped to. All that fits is not scrolled. */
export function scrollHeight(rows: number, height: number): number {
  return rows * lineHeight <= height ? 0 : (rows - 1) * perLine(rows) + height;
}

/** Place of the first line at a scroll position, with the part of it that is above. */
export function firstPlace(top: number, rows: number, height: number): number {
  if (scrollHeight(rows, height) === 0) return 0;
  return Math.min(rows - 1, Math.max(0, top / perLine(rows)));
}

/** Where to scroll so that a place is the first on screen. */
export function scrollTo(place: number, rows: number, height: number): number {
  return scrollHeight(rows, height) === 0 ? 0 : Math.ceil(Math.max(0, place) * perLine(rows));
}
