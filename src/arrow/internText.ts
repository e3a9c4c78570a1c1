import { type TextColumn, wellFormed } from '../model/index.js';

/** Collects texts into a dictionary without duplicates, in order of first appearance. */
export class TextDictionary {
  readonly dictionary: string[] = [];
  readonly #codes = new Map<string, number>();

  /** The code of a text, added if new. */
  code(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    const code = this.dictionary.push(text) - 1;
    this.#codes.set(text, code);
    return code;
  }
}

/** A text column of the values, `undefined` being missing. */
export function internText(values: readonly (string | undefined)[], type: TextColumn['type'] = 'string'): TextColumn {
  const texts = new TextDictionary();
  const codes = Int32Array.from(values, (value) => (value === undefined ? -1 : texts.code(wellFormed(value))));
  return { type, codes, dictionary: texts.dictionary };
}
