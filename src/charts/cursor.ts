import { nearestLine, nearestPoint } from '../numeric/index.js';
import { readableLines, type ChartLine, type ChartLines } from './chartLine.js';
import { fromPixel, toPixel, type PixelMap } from './pixelMap.js';

/** Where the reader looks. */
export interface Cursor {
  /** In units of x and y. */
  x: number;
  y: number;
  /** `id` of the line under the cursor. */
  active: string | undefined;
  /** Moved by keys: then its line is read aloud. */
  byKeyboard: boolean;
}

/** Value to CSS pixel within the figure. */
export interface ChartMaps {
  x: PixelMap;
  y: PixelMap;
}

/** CSS pixels within which a line counts as being under the pointer. */
const reach = 24;

/** The cursor at a pointer's place in the figure. */
export function cursorAt(content: ChartLines, maps: ChartMaps, pointer: { x: number; y: number }): Cursor {
  const scales = {
    toX: (value: number) => toPixel(maps.x, value),
    toY: (value: number) => toPixel(maps.y, value),
    fromX: (pixel: number) => fromPixel(maps.x, pixel),
  };
  const slices = readableLines(content);
  const hit = nearestLine(content.x, content.y, slices, pointer, scales, reach);
  const active = hit ? content.lines[hit.line]?.id : undefined;
  return { x: fromPixel(maps.x, pointer.x), y: fromPixel(maps.y, pointer.y), active, byKeyboard: false };
}

export type CursorMove = 'previous' | 'next' | 'back' | 'forward' | 'first' | 'last' | 'up' | 'down';

/** Points passed by `back` and `forward`. */
const leap = 10;

/** The cursor after a key: along its line by points, or to the line above or below at the same x. Starts on the top line's last point. */
export function moveCursor(
  content: ChartLines,
  domain: readonly [number, number],
  cursor: Cursor | undefined,
  move: CursorMove,
): Cursor | undefined {
  const lines = content.lines.filter((line) => line.greyed === undefined && pointIn(line, domain, domain[1]) >= 0);
  const line = lines.find(({ id }) => id === cursor?.active);
  if (!cursor || !line) return place(topmost(lines, domain), domain, cursor?.x ?? domain[1]);
  if (move === 'up' || move === 'down') return place(neighbour(lines, domain, cursor, line, move), domain, cursor.x);
  return place(line, domain, along(line, domain, cursor.x, move));
}

function place(line: ChartLine | undefined, domain: readonly [number, number], x: number): Cursor | undefined {
  const row = line ? pointIn(line, domain, x) : -1;
  if (!line || row < 0) return undefined;
  return { x: line.points.x[row] ?? x, y: line.points.y[row] ?? Number.NaN, active: line.id, byKeyboard: true };
}

/** Row of the drawable point nearest to `x` that lies within the domain; -1 if none does. */
function pointIn({ points }: ChartLine, domain: readonly [number, number], x: number): number {
  const row = nearestPoint(points, x);
  if (row < 0 || inDomain(points.x[row], domain)) return row;
  const inner = nearestPoint(points, (points.x[row] ?? 0) < domain[0] ? domain[0] : domain[1]);
  if (inner >= 0 && inDomain(points.x[inner], domain)) return inner;
  for (let i = points.start; i < points.end; i++) if (inDomain(points.x[i], domain) && Number.isFinite(points.y[i])) return i;
  return -1;
}

const inDomain = (x: number | undefined, [from, to]: readonly [number, number]): boolean => x !== undefined && x >= from && x <= to;

function along({ points }: ChartLine, domain: readonly [number, number], x: number, move: CursorMove): number {
  if (move === 'first') return domain[0];
  if (move === 'last') return domain[1];
  const forwards = move === 'next' || move === 'forward';
  let row = nearestPoint(points, x);
  for (let left = move === 'back' || move === 'forward' ? leap : 1; left > 0; left--) row = step(points, domain, row, forwards ? 1 : -1);
  return points.x[row] ?? x;
}

/** The next drawable row at another x in a direction; the same row at the end of the line or of what is in view. */
function step({ x, y, start, end }: ChartLine['points'], domain: readonly [number, number], from: number, by: 1 | -1): number {
  for (let row = from + by; row >= start && row < end; row += by) {
    if (!inDomain(x[row], domain)) return from;
    if (Number.isFinite(y[row]) && x[row] !== x[from]) return row;
  }
  return from;
}

function valueAt(line: ChartLine, domain: readonly [number, number], x: number): number {
  return line.points.y[pointIn(line, domain, x)] ?? Number.NaN;
}

function topmost(lines: readonly ChartLine[], domain: readonly [number, number]): ChartLine | undefined {
  return lines.toSorted((a, b) => valueAt(b, domain, domain[1]) - valueAt(a, domain, domain[1]))[0];
}

function neighbour(
  lines: readonly ChartLine[],
  domain: readonly [number, number],
  cursor: Cursor,
  line: ChartLine,
  move: 'up' | 'down',
): ChartLine {
  const sorted = lines.toSorted((a, b) => valueAt(a, domain, cursor.x) - valueAt(b, domain, cursor.x));
  const at = sorted.indexOf(line) + (move === 'up' ? 1 : -1);
  return sorted[at] ?? line;
}
