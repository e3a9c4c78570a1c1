import type { NumberArray } from './numberArray.js';

/** Codes of the reasons why a point is no part of its line: positions in `markKinds` of the model. */
export const markCode = { nan: 0, posInf: 1, negInf: 2, nonPositive: 3 } as const;

/** Everything written to a sink, in arrays of their own. */
export interface SinkContent {
  x: Float64Array<ArrayBuffer>;
  y: Float64Array<ArrayBuffer>;
  marks: {
    line: Uint32Array<ArrayBuffer>;
    x: Float64Array<ArrayBuffer>;
    kind: Uint8Array<ArrayBuffer>;
    count: Uint32Array<ArrayBuffer>;
  };
}

/** Collects the points of many lines in two growing arrays, and the marks of what could not be drawn. */
export class LineSink {
  #x: Float64Array<ArrayBuffer>;
  #y: Float64Array<ArrayBuffer>;
  #rows = 0;
  readonly #markLine: number[] = [];
  readonly #markX: number[] = [];
  readonly #markKind: number[] = [];
  readonly #markCount: number[] = [];

  /** `capacity` is a guess of the rows to come; the arrays grow as needed. */
  constructor(capacity = 4096) {
    this.#x = new Float64Array(capacity);
    this.#y = new Float64Array(capacity);
  }

  /** Rows written so far, gaps included. */
  get rows(): number {
    return this.#rows;
  }

  /** Adds a point; a NaN `y` is a gap. */
  push(x: number, y: number): void {
    const row = this.#rows;
    if (row === this.#x.length) this.#grow();
    this.#x[row] = x;
    this.#y[row] = y;
    this.#rows = row + 1;
  }

  /**
   * Adds the points of four rows of a line, given in ascending order, each row once however often it is named; says how many it added.
   */
  pushRows(x: NumberArray, y: NumberArray, first: number, second: number, third: number, fourth: number): number {
    if (this.#rows + 4 > this.#x.length) this.#grow();
    const [outX, outY] = [this.#x, this.#y];
    const from = this.#rows;
    let row = from;
    outX[row] = x[first]!;
    outY[row++] = y[first]!;
    if (second !== first) {
      outX[row] = x[second]!;
      outY[row++] = y[second]!;
    }
    if (third !== second) {
      outX[row] = x[third]!;
      outY[row++] = y[third]!;
    }
    if (fourth !== third) {
      outX[row] = x[fourth]!;
      outY[row++] = y[fourth]!;
    }
    this.#rows = row;
    return row - from;
  }

  /** Takes back the points from a row on, and gives their x; marks stay. */
  takeBack(row: number): Float64Array<ArrayBuffer> {
    const x = this.#x.slice(row, this.#rows);
    this.#rows = row;
    return x;
  }

  /** Adds a mark with count 1 and gives its number. */
  addMark(line: number, x: number, kind: number): number {
    this.#markX.push(x);
    this.#markKind.push(kind);
    this.#markCount.push(1);
    return this.#markLine.push(line) - 1;
  }

  /** Counts one more point for the mark of that number. */
  countMark(mark: number): void {
    this.#markCount[mark] = this.#markCount[mark]! + 1;
  }

  /** What was written, for one taker: its arrays may be those that the sink wrote to. */
  content(): SinkContent {
    const marks = {
      line: Uint32Array.from(this.#markLine),
      x: Float64Array.from(this.#markX),
      kind: Uint8Array.from(this.#markKind),
      count: Uint32Array.from(this.#markCount),
    };
    return { x: trimmed(this.#x, this.#rows), y: trimmed(this.#y, this.#rows), marks };
  }

  #grow(): void {
    const capacity = Math.max(1024, this.#x.length * 2);
    const x = new Float64Array(capacity);
    const y = new Float64Array(capacity);
    x.set(this.#x);
    y.set(this.#y);
    this.#x = x;
    this.#y = y;
  }
}

/** The first entries of an array: a view where most of it is used, else a copy, so that little memory is carried along. */
function trimmed(values: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  return 2 * length >= values.length ? values.subarray(0, length) : values.slice(0, length);
}
