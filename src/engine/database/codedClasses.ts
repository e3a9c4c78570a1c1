import type { FrameColumn, TypedArray } from '../../model/index.js';
import { cellsOf } from './runFrames.js';

/** Whole numbers below this are looked up in a list. */
const smallNumbers = 2 ** 16;

/** Numbers for classes, in the order in which they are met; a number and its text are the same class. Once there are more than `most` of them nothing more is coded. */
export class CodedClasses {
  readonly texts: string[] = [];
  readonly #codes = new Map<string, number>();
  readonly #most: number;

  constructor(most = Infinity) {
    this.#most = most;
  }

  /** Whether there were more classes than there may be: what was coded since is of no use. */
  get isFull(): boolean {
    return this.texts.length > this.#most;
  }

  /** The code of each row's class, -1 where it is missing or NaN. `name` gives the text of a number. */
  codes(
    numbers: FrameColumn | undefined,
    texts: FrameColumn | undefined,
    rows: number,
    name: (value: number) => string = String,
  ): Int32Array {
    const codes = ArrayBuffer.isView(numbers) ? this.ofNumbers(numbers, undefined, name) : new Int32Array(rows).fill(-1);
    const cells = cellsOf(texts);
    for (let row = 0; row < cells.length; row++) {
      const cell = cells[row];
      if (cell !== undefined) codes[row] = this.#code(String(cell));
    }
    return codes;
  }

  /** The codes of numbers; -1 for NaN and where `valid` is 0. */
  ofNumbers(values: TypedArray, valid?: Uint8Array, name: (value: number) => string = String): Int32Array {
    const codes = new Int32Array(values.length).fill(-1);
    // Most classes are small whole numbers, for which a list is faster than a map.
    const small = new Int32Array(smallNumbers).fill(-1);
    const others = new Map<number, number>();
    for (let row = 0; row < values.length && !this.isFull; row++) {
      const value = values[row]!;
      if (Number.isNaN(value) || valid?.[row] === 0) continue;
      if (value >= 0 && value < smallNumbers && Number.isInteger(value)) {
        if (small[value] === -1) small[value] = this.#code(name(value));
        codes[row] = small[value]!;
      } else codes[row] = others.get(value) ?? remembered(others, value, this.#code(name(value)));
    }
    return codes;
  }

  /** The codes of texts that are given by their place in a dictionary; -1 for what has none, and where `valid` is 0. */
  ofTexts(places: ArrayLike<number>, dictionary: readonly string[], valid?: Uint8Array): Int32Array {
    const known = new Int32Array(dictionary.length).fill(-1);
    const codes = new Int32Array(places.length).fill(-1);
    for (let row = 0; row < places.length && !this.isFull; row++) {
      const place = places[row]!;
      if (place < 0 || valid?.[row] === 0) continue;
      if (known[place] === -1) known[place] = this.#code(dictionary[place]!);
      codes[row] = known[place]!;
    }
    return codes;
  }

  #code(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    this.texts.push(text);
    return remembered(this.#codes, text, this.texts.length - 1);
  }
}

function remembered<T>(codes: Map<T, number>, value: T, code: number): number {
  codes.set(value, code);
  return code;
}
