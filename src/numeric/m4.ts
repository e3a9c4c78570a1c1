import { LineMarks } from './lineMarks.js';
import type { LineSink } from './lineSink.js';
import type { PointSlice } from './numberArray.js';
import { columnOf, type PixelGrid } from './pixelGrid.js';
import { lowerBound, upperBound } from './search.js';

/** What became of the points of one line that lie in the range. */
export interface Reduced {
  /** Points in the range, drawable or not. */
  readonly inView: number;
  /** Points in the range that were kept; gaps are not counted. */
  readonly kept: number;
  /** Whether every drawable point in the range was kept, and every gap. */
  readonly exact: boolean;
}

/** Pieces of a line between gaps that are told apart within one pixel column; the last takes all that follow. */
const maxPieces = 4;

/** Rows of one piece of a line within one pixel column, and the row to go on from. */
interface Piece {
  first: number;
  min: number;
  max: number;
  last: number;
  next: number;
}

/** About how many rows M4 writes for lines of a slice each: more where there are gaps. What a sink's capacity should be. */
export function m4Capacity(slices: readonly PointSlice[], { x0, x1, pixels }: PixelGrid): number {
  let rows = 4;
  for (const { x, start, end } of slices) {
    const from = lowerBound(x, x0, start, end);
    rows += 2 + Math.min(upperBound(x, x1, from, end) - from, 4 * pixels);
  }
  return rows;
}

/**
 * Writes one line to the sink so that drawing it on the grid gives the picture of all its points.
 *
 * M4 (Jugel et al., VLDB 7(10), p. 797): of each pixel column the first, last, smallest and largest point, each once, in order; of
 * several equal ones the first. A line with at most `4 · pixels` points in the range is kept whole. The last point before the range
 * and the first after it are added, so that the line runs to the edges.
 *
 * NaN, ±Infinity and, where `log` is set, values ≤ 0 leave the line: a gap (NaN) parts their neighbours, and a mark is added per kind and
 * column. M4 is taken of each piece between gaps, for up to four pieces per column; any more in a column are joined to the
 * fourth, which bounds the answer to 20 rows a column and leaves the column's top and bottom exact.
 */
export function m4(slice: PointSlice, grid: PixelGrid, log: boolean, line: number, sink: LineSink): Reduced {
  return new LineScan(slice, grid, log, line, sink).run();
}

class LineScan {
  readonly #slice: PointSlice;
  readonly #grid: PixelGrid;
  /** A value is drawable when it is above this and below Infinity; NaN is neither. */
  readonly #floor: number;
  readonly #sink: LineSink;
  readonly #marks: LineMarks;
  readonly #firstRow: number;
  /** x of the latest point left out since the last one kept; NaN when there is none. */
  #gapX = NaN;

  constructor(slice: PointSlice, grid: PixelGrid, log: boolean, line: number, sink: LineSink) {
    this.#slice = slice;
    this.#grid = grid;
    this.#floor = log ? 0 : -Infinity;
    this.#sink = sink;
    this.#marks = new LineMarks(slice, grid, line, sink);
    this.#firstRow = sink.rows;
  }

  run(): Reduced {
    const { x, start, end } = this.#slice;
    const from = lowerBound(x, this.#grid.x0, start, end);
    const to = upperBound(x, this.#grid.x1, from, end);
    const exact = to - from <= 4 * this.#grid.pixels;
    if (from > start && this.#drawable(from - 1)) this.#keep(from - 1);
    const kept = exact ? this.#keepAll(from, to) : this.#keepExtremes(from, to);
    if (to < end && this.#drawable(to)) this.#keep(to);
    return { inView: to - from, kept, exact };
  }

  #keepAll(from: number, to: number): number {
    let kept = 0;
    for (let i = from; i < to; i++) {
      if (this.#drawable(i)) kept += this.#keep(i);
      else this.#leaveOut(i);
    }
    return kept;
  }

  #keepExtremes(from: number, to: number): number {
    const { x } = this.#slice;
    const piece: Piece = { first: 0, min: 0, max: 0, last: 0, next: from };
    let kept = 0;
    let column = -1;
    let pieces = 0;
    for (let i = from; i < to; i = piece.next) {
      if (!this.#drawable(i)) {
        this.#leaveOut(i);
        piece.next = i + 1;
        continue;
      }
      const here = columnOf(this.#grid, x[i]!);
      pieces = here === column ? pieces + 1 : 1;
      column = here;
      this.#scanPiece(i, to, column, pieces === maxPieces, piece);
      kept += this.#keepPiece(piece);
    }
    return kept;
  }

  /** Follows the line from a drawable point to the end of its column, or to the next gap unless `join` is set. */
  #scanPiece(from: number, to: number, column: number, join: boolean, piece: Piece): void {
    const { x, y } = this.#slice;
    const { x0, scale, pixels } = this.#grid;
    const floor = this.#floor;
    const isLast = column === pixels - 1;
    let min = from;
    let max = from;
    let last = from;
    let smallest = y[from]!;
    let largest = smallest;
    let i = from + 1;
    for (; i < to; i++) {
      if (!isLast && Math.floor((x[i]! - x0) * scale) !== column) break;
      const value = y[i]!;
      if (!(value > floor && value < Infinity)) {
        if (!join) break;
        this.#marks.add(i);
        continue;
      }
      last = i;
      if (value < smallest) {
        smallest = value;
        min = i;
      } else if (value > largest) {
        largest = value;
        max = i;
      }
    }
    piece.first = from;
    piece.min = min;
    piece.max = max;
    piece.last = last;
    piece.next = i;
  }

  #keepPiece({ first, min, max, last, next }: Piece): number {
    const { x, y } = this.#slice;
    this.#closeGap();
    const kept = this.#sink.pushRows(x, y, first, Math.min(min, max), Math.max(min, max), last);
    if (last + 1 < next) this.#gapX = x[next - 1]!;
    return kept;
  }

  #drawable(i: number): boolean {
    const value = this.#slice.y[i]!;
    return value > this.#floor && value < Infinity;
  }

  #keep(i: number): 1 {
    const { x, y } = this.#slice;
    this.#closeGap();
    this.#sink.push(x[i]!, y[i]!);
    return 1;
  }

  /** Writes the gap that the points left out since the last one kept make in the line. */
  #closeGap(): void {
    if (this.#gapX !== this.#gapX) return;
    if (this.#sink.rows > this.#firstRow) this.#sink.push(this.#gapX, NaN);
    this.#gapX = NaN;
  }

  #leaveOut(i: number): void {
    this.#gapX = this.#slice.x[i]!;
    this.#marks.add(i);
  }
}
