/** A JSON value; integers that a double cannot hold exactly are bigint. */
export type JsonValue = null | boolean | number | bigint | string | JsonValue[] | JsonObject;

/** An object as it was read: only own properties count, so that a key like `__proto__` is a key like any other. */
export interface JsonObject {
  [key: string]: JsonValue;
}

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object without prototype: assigning any key to it is safe. */
export function emptyJsonObject(): JsonObject {
  return Object.create(null) as JsonObject;
}

/** Deeper nesting is refused: nobody logs it, and it would overflow the stack. */
const maxDepth = 500;
const numberPattern = /-?(?:Infinity|(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
const spacePattern = /[ \t\n\r]*/y;

/** The slow, tolerant parser behind `parseJson`. Throws a SyntaxError naming the position. */
export function scanJson(text: string): JsonValue {
  const scanner = new Scanner(text);
  const value = scanner.value(0);
  scanner.end();
  return value;
}

class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(depth: number): JsonValue {
    if (depth > maxDepth) throw new SyntaxError(`JSON is nested deeper than ${maxDepth} levels.`);
    this.#take(spacePattern);
    const next = this.#text[this.#at];
    if (next === '{') return this.#object(depth);
    if (next === '[') return this.#array(depth);
    if (next === '"') return this.#string();
    return this.#word();
  }

  end(): void {
    this.#take(spacePattern);
    if (this.#at < this.#text.length) this.#fail();
  }

  #object(depth: number): JsonObject {
    const object = emptyJsonObject();
    this.#list('}', () => {
      this.#take(spacePattern);
      const key = this.#string();
      this.#expect(':');
      object[key] = this.value(depth + 1);
    });
    return object;
  }

  #array(depth: number): JsonValue[] {
    const array: JsonValue[] = [];
    this.#list(']', () => array.push(this.value(depth + 1)));
    return array;
  }

  /** From the opening bracket to the closing one, with `item` called at the start of each item. */
  #list(close: string, item: () => void): void {
    this.#at++;
    this.#take(spacePattern);
    if (this.#text[this.#at] === close) {
      this.#at++;
      return;
    }
    for (;;) {
      item();
      this.#take(spacePattern);
      const next = this.#text[this.#at++];
      if (next === close) return;
      if (next !== ',') this.#fail();
    }
  }

  #string(): string {
    const start = this.#at;
    if (this.#text[start] !== '"') this.#fail();
    let end = start + 1;
    while (end < this.#text.length && this.#text[end] !== '"') end += this.#text[end] === '\\' ? 2 : 1;
    this.#at = end + 1;
    return JSON.parse(this.#text.slice(start, this.#at)) as string;
  }

  #word(): JsonValue {
    for (const [word, value] of words) {
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length;
        return value;
      }
    }
    const literal = this.#take(numberPattern);
    if (!literal) this.#fail();
    return integerOrNumber(literal);
  }

  #expect(character: string): void {
    this.#take(spacePattern);
    if (this.#text[this.#at++] !== character) this.#fail();
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #fail(): never {
    throw new SyntaxError(`Unexpected text at position ${this.#at} of JSON.`);
  }
}

const words: readonly (readonly [string, JsonValue])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
  ['NaN', Number.NaN],
];

function integerOrNumber(literal: string): number | bigint {
  return /^-?\d+$/.test(literal) ? exactInteger(literal) : Number(literal);
}

/** The digits as a number if it is exact, or prints as the same digits (a number another program printed), else as bigint. */
export function exactInteger(digits: string): number | bigint {
  const value = Number(digits);
  if (Number.isSafeInteger(value) || String(value) === digits) return value;
  const exact = BigInt(digits);
  return BigInt(value) === exact ? value : exact;
}
