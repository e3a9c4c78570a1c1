import { markCode, type LineSink } from './lineSink.js';
import type { PointSlice } from './numberArray.js';
import { columnOf, type PixelGrid } from './pixelGrid.js';

/** Counts what one line cannot show: one mark per kind and pixel column, at the x of its first point. */
export class LineMarks {
  readonly #slice: PointSlice;
  readonly #grid: PixelGrid;
  readonly #line: number;
  readonly #sink: LineSink;
  readonly #mark = [-1, -1, -1, -1];
  readonly #column = [-1, -1, -1, -1];

  /** `line` is the number that the marks carry. */
  constructor(slice: PointSlice, grid: PixelGrid, line: number, sink: LineSink) {
    this.#slice = slice;
    this.#grid = grid;
    this.#line = line;
    this.#sink = sink;
  }

  /** Counts the point at `index`, which must not come before one already counted. */
  add(index: number): void {
    const x = this.#slice.x[index]!;
    const kind = kindOf(this.#slice.y[index]!);
    const column = columnOf(this.#grid, x);
    if (this.#column[kind] === column) {
      this.#sink.countMark(this.#mark[kind]!);
      return;
    }
    this.#column[kind] = column;
    this.#mark[kind] = this.#sink.addMark(this.#line, x, kind);
  }
}

function kindOf(value: number): number {
  if (value === Infinity) return markCode.posInf;
  if (value === -Infinity) return markCode.negInf;
  return value <= 0 ? markCode.nonPositive : markCode.nan;
}
