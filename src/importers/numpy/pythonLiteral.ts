/** A value that a Python literal of the kinds in a NumPy header stands for. Lists and tuples are both arrays. */
export type PythonValue = null | boolean | number | string | PythonValue[] | Map<string, PythonValue>;

/** Nesting beyond this is no header. */
const maxDepth = 50;

/** Reads a Python literal: dict, list, tuple, text, whole number, True, False, None. Throws a SyntaxError for anything else. */
export function parsePythonLiteral(text: string): PythonValue {
  const reader = new LiteralReader(text);
  const value = reader.value(0);
  reader.end();
  return value;
}

const words: readonly (readonly [string, PythonValue])[] = [
  ['True', true],
  ['False', false],
  ['None', null],
];

class LiteralReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(depth: number): PythonValue {
    if (depth > maxDepth) this.#fail();
    this.#take(/\s*/y);
    const next = this.#text[this.#at];
    if (next === '{') return this.#dict(depth);
    if (next === '[') return this.#items(']', depth).items;
    if (next === '(') return this.#tuple(depth);
    const word = words.find(([name]) => this.#text.startsWith(name, this.#at));
    if (word) {
      this.#at += word[0].length;
      return word[1];
    }
    return next === "'" || next === '"' || next === 'u' || next === 'b' ? this.#string() : this.#integer();
  }

  end(): void {
    this.#take(/\s*/y);
    if (this.#at < this.#text.length) this.#fail();
  }

  /** A value in brackets is itself, with a comma behind it a tuple of one. */
  #tuple(depth: number): PythonValue {
    const { items, commas } = this.#items(')', depth);
    return items.length === 1 && commas === 0 ? items[0]! : items;
  }

  #items(close: string, depth: number): { items: PythonValue[]; commas: number } {
    const items: PythonValue[] = [];
    const commas = this.#list(close, () => items.push(this.value(depth + 1)));
    return { items, commas };
  }

  #dict(depth: number): Map<string, PythonValue> {
    const dict = new Map<string, PythonValue>();
    this.#list('}', () => {
      const key = this.#string();
      this.#take(/\s*/y);
      if (this.#text[this.#at++] !== ':') this.#fail();
      dict.set(key, this.value(depth + 1));
    });
    return dict;
  }

  /** From the opening bracket to the closing one, with `item` called at the start of each item. Gives the number of commas. */
  #list(close: string, item: () => void): number {
    this.#at++;
    for (let commas = 0; ; commas++) {
      this.#take(/\s*/y);
      if (this.#text[this.#at] === close) {
        this.#at++;
        return commas;
      }
      item();
      this.#take(/\s*/y);
      const next = this.#text[this.#at++];
      if (next === close) return commas;
      if (next !== ',') this.#fail();
    }
  }

  #string(): string {
    const quoted = this.#take(/[ub]?(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/y);
    if (quoted === '') this.#fail();
    return unescaped(quoted.replace(/^[ub]/, '').slice(1, -1));
  }

  #integer(): number {
    const digits = this.#take(/[-+]?\d+L?/y).replace('L', '');
    const value = Number(digits);
    if (digits === '' || !Number.isSafeInteger(value)) this.#fail();
    return value;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #fail(): never {
    throw new SyntaxError(`its header has unexpected text at character ${this.#at}`);
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\', "'": "'", '"': '"' };

function unescaped(text: string): string {
  return text.replaceAll(/\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))/gs, (_, x, u, long, one: string | undefined) => {
    const hex = (x ?? u ?? long) as string | undefined;
    if (hex === undefined) return escapes[one!] ?? `\\${one!}`;
    const point = Number.parseInt(hex, 16);
    return point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);
  });
}
