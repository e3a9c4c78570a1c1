/** Light that a pixel still lets through from what lies behind it, of 65,535; below `faint` it is opaque. */
const clear = 65_535;
const faint = 128;

/** An RGB colour, 0 to 255 each. */
export type Rgb = readonly [red: number, green: number, blue: number];

/**
 * Pixels that are inked from front to back: what lies on top comes first, and where that is opaque nothing more is computed. They are kept by column, so that
 * steep lines stay in the cache.
 */
export class InkRaster {
  readonly width: number;
  readonly height: number;
  readonly #light: Uint16Array;
  /** Red, green and blue of each pixel in turn, times its opacity, of 65,280. */
  readonly #ink: Uint16Array;
  /** Rows of each column that the line in hand touched: from, to (exclusive). */
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  /** Rows of each column that any line touched: from, to (exclusive). */
  readonly #inkedFrom: Int32Array;
  readonly #inkedTo: Int32Array;
  /** Rows of each column that are opaque in one piece: from, to (exclusive); nothing behind them need be computed. */
  readonly #opaqueFrom: Int32Array;
  readonly #opaqueTo: Int32Array;
  #left: number;
  #right = -1;
  #red = 0;
  #green = 0;
  #blue = 0;
  #opacity = 1;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#left = width;
    this.#light = new Uint16Array(width * height);
    this.#ink = new Uint16Array(3 * width * height);
    this.#from = new Int32Array(width).fill(height);
    this.#to = new Int32Array(width);
    this.#opaqueFrom = new Int32Array(width);
    this.#opaqueTo = new Int32Array(width);
    this.#inkedFrom = new Int32Array(width);
    this.#inkedTo = new Int32Array(width);
    this.clear();
  }

  /** The colour of what follows, and its opacity, 0 to 1. */
  dip([red, green, blue]: Rgb, opacity: number): void {
    this.#red = red;
    this.#green = green;
    this.#blue = blue;
    this.#opacity = opacity;
  }

  /** Takes everything away. */
  clear(): void {
    this.#light.fill(clear);
    this.#ink.fill(0);
    this.#opaqueFrom.fill(0);
    this.#opaqueTo.fill(0);
    this.#inkedFrom.fill(this.height);
    this.#inkedTo.fill(0);
  }

  /** Inks `share` (0 to 1) of one pixel; those beyond the edges are left out. */
  pixel(column: number, row: number, share: number): void {
    if (column < 0 || column >= this.width || row < 0 || row >= this.height) return;
    this.#touch(column, row, row + 1);
    this.#take(column * this.height + row, share);
  }

  /** Whether nothing inked between these rows (not whole) of a column would be seen. */
  hides(column: number, from: number, to: number): boolean {
    if (column < 0 || column >= this.width) return true;
    return from >= this.#opaqueFrom[column]! && to <= this.#opaqueTo[column]!;
  }

  /**
   * Inks rows `from` to `to` (not whole) of a column as far as a line one pixel wide across covers them, whose middle is at `x + (y − from) · lean`, in pixels.
   */
  steep(column: number, from: number, to: number, x: number, lean: number): void {
    if (column < 0 || column >= this.width) return;
    const solidFrom = this.#opaqueFrom[column]!;
    const solidTo = this.#opaqueTo[column]!;
    let first = Math.max(0, Math.floor(from));
    if (first >= solidFrom && first < solidTo) first = solidTo;
    let end = Math.min(this.height, Math.ceil(to));
    if (end > solidFrom && end <= solidTo) end = solidFrom;
    if (first >= end) return;
    this.#touch(column, first, end);
    for (let row = first; row < end; row++) {
      if (row === solidFrom && solidTo > row) row = solidTo;
      const top = row < from ? from : row;
      const bottom = row + 1 > to ? to : row + 1;
      const aside = Math.abs(x + ((top + bottom) / 2 - from) * lean - column - 0.5);
      if (aside < 1) this.#take(column * this.height + row, (1 - aside) * (bottom - top));
    }
  }

  /** Ends a line: what became opaque need not be computed by the next. */
  lift(): void {
    for (let column = this.#left; column <= this.#right; column++) {
      const [from, to] = [this.#from[column]!, this.#to[column]!];
      if (from < to) this.#growOpaque(column, from, to);
      if (from < this.#inkedFrom[column]!) this.#inkedFrom[column] = from;
      if (to > this.#inkedTo[column]!) this.#inkedTo[column] = to;
      this.#from[column] = this.height;
      this.#to[column] = 0;
    }
    this.#left = this.width;
    this.#right = -1;
  }

  /** Writes the inked pixels over transparent ones, rows from the top, each as canvas wants them (RGBA in bytes, colour not multiplied by opacity). */
  paint(out: Uint32Array): void {
    const { width, height } = this;
    for (let column = 0; column < width; column++) {
      const to = this.#inkedTo[column]!;
      for (let row = this.#inkedFrom[column]!; row < to; row++) {
        const at = column * height + row;
        const light = this.#light[at]!;
        if (light !== clear) out[row * width + column] = light === 0 ? this.#opaque(at) : this.#sheer(at, clear - light);
      }
    }
  }

  #opaque(at: number): number {
    const ink = this.#ink;
    return 0xff000000 | ((ink[3 * at + 2]! >> 8) << 16) | (ink[3 * at + 1]! & 0xff00) | (ink[3 * at]! >> 8);
  }

  #sheer(at: number, opacity: number): number {
    const ink = this.#ink;
    const scale = 257 / opacity;
    return ((opacity / 257) << 24) | ((ink[3 * at + 2]! * scale) << 16) | ((ink[3 * at + 1]! * scale) << 8) | (ink[3 * at]! * scale);
  }

  #take(at: number, share: number): void {
    const light = this.#light[at]!;
    if (light === 0) return;
    const taken = light * share * this.#opacity;
    const left = light - taken;
    this.#light[at] = left < faint ? 0 : left;
    const ink = taken / 257;
    this.#ink[3 * at]! += this.#red * ink;
    this.#ink[3 * at + 1]! += this.#green * ink;
    this.#ink[3 * at + 2]! += this.#blue * ink;
  }

  /** Extends the column's opaque piece, or begins one within the rows that were inked. */
  #growOpaque(column: number, from: number, to: number): void {
    const light = this.#light;
    const offset = column * this.height;
    let first = this.#opaqueFrom[column]!;
    let end = this.#opaqueTo[column]!;
    if (first === end) {
      first = from;
      while (first < to && light[offset + first] !== 0) first++;
      if (first === to) return;
      end = first + 1;
    }
    while (first > 0 && light[offset + first - 1] === 0) first--;
    while (end < this.height && light[offset + end] === 0) end++;
    this.#opaqueFrom[column] = first;
    this.#opaqueTo[column] = end;
  }

  #touch(column: number, from: number, to: number): void {
    if (from < this.#from[column]!) this.#from[column] = from;
    if (to > this.#to[column]!) this.#to[column] = to;
    if (column < this.#left) this.#left = column;
    if (column > this.#right) this.#right = column;
  }
}
