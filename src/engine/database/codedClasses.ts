import type { FrameColumn } from '../../model/index.js';
import { cellsOf } from './runFrames.js';

/** Numbers for classes, in the order in which they are met; a number and its text are the same class. */
export class CodedClasses {
  readonly texts: string[] = [];
  readonly #codes = new Map<string, number>();

  /** The code of each row's class, -1 where it is missing or NaN. `name` gives the text of a number. */
  codes(
    numbers: FrameColumn | undefined,
    texts: FrameColumn | undefined,
    rows: number,
    name: (value: number) => string = String,
  ): Int32Array {
    const codes = new Int32Array(rows).fill(-1);
    if (ArrayBuffer.isView(numbers)) {
      const known = new Map<number, number>();
      for (let row = 0; row < rows; row++) {
        const value = numbers[row]!;
        if (!Number.isNaN(value)) codes[row] = known.get(value) ?? remembered(known, value, this.#code(name(value)));
      }
    }
    const cells = cellsOf(texts);
    for (let row = 0; row < cells.length; row++) {
      const cell = cells[row];
      if (cell !== undefined) codes[row] = this.#code(String(cell));
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
