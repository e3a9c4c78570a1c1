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
  /** Rows of each column that are opaque in one piece: from, to (exclusive); nothing behind them need be computed. */
  readonly #opaqueFrom: Int32Array;
  readonly #opaqueTo: Int32Array;
  #left: number;
  #right = -1;
  #rgb: Rgb = [0, 0, 0];
  #opacity = 1;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#left = width;
    this.#light = new Uint16Array(width * height).fill(clear);
    this.#ink = new Uint16Array(3 * width * height);
    this.#from = new Int32Array(width).fill(height);
    this.#to = new Int32Array(width);
    this.#opaqueFrom = new Int32Array(width);
    this.#opaqueTo = new Int32Array(width);
  }

  /** The colour of what follows, and its opacity, 0 to 1. */
  dip(rgb: Rgb, opacity: number): void {
    this.#rgb = rgb;
    this.#opacity = opacity;
  }

  /** Inks `share` (0 to 1) of one pixel; those beyond the edges are left out. */
  pixel(column: number, row: number, share: number): void {
    if (column < 0 || column >= this.width || row < 0 || row >= this.height) return;
    this.#touch(column, row, row + 1);
    this.#take(column * this.height + row, share);
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
      this.#from[column] = this.height;
      this.#to[column] = 0;
    }
    this.#left = this.width;
    this.#right = -1;
  }

  /** Writes the pixels, rows from the top, as canvas wants them: RGBA, colour not multiplied by opacity. */
  paint(out: Uint8ClampedArray): void {
    const { width, height } = this;
    for (let column = 0; column < width; column++) {
      for (let row = 0; row < height; row++) {
        const at = column * height + row;
        const opacity = clear - this.#light[at]!;
        if (opacity === 0) continue;
        const pixel = 4 * (row * width + column);
        const scale = 257 / opacity;
        out[pixel] = this.#ink[3 * at]! * scale;
        out[pixel + 1] = this.#ink[3 * at + 1]! * scale;
        out[pixel + 2] = this.#ink[3 * at + 2]! * scale;
        out[pixel + 3] = opacity / 257;
      }
    }
  }

  #take(at: number, share: number): void {
    const light = this.#light[at]!;
    if (light === 0) return;
    const taken = light * share * this.#opacity;
    const left = light - taken;
    this.#light[at] = left < faint ? 0 : left;
    const ink = taken / 257;
    const [red, green, blue] = this.#rgb;
    this.#ink[3 * at]! += red * ink;
    this.#ink[3 * at + 1]! += green * ink;
    this.#ink[3 * at + 2]! += blue * ink;
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
