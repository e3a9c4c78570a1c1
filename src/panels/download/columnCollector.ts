import type { EncodableColumn } from '../../arrow/index.js';
import type { DataValue } from './dataTable.js';
import { listText } from './writeCsv.js';

const missing = 0;
const kinds = { number: 1, boolean: 2, time: 3, text: 4 } as const;
type Kind = keyof typeof kinds;

/** Collects the values of one column, whose type is known once all are there. */
export class ColumnCollector {
  readonly #name: string;
  #kinds = new Uint8Array(1024);
  #numbers = new Float64Array(1024);
  #codes = new Int32Array(1024);
  #rows = 0;
  readonly #dictionary: string[] = [];
  readonly #known = new Map<string, number>();

  constructor(name: string) {
    this.#name = name;
  }

  addRows(at: (row: number) => DataValue, from: number, to: number): void {
    if (this.#rows + to - from > this.#kinds.length) this.#grow(this.#rows + to - from);
    for (let row = from; row < to; row++) this.#add(at(row), this.#rows++);
  }

  #add(value: DataValue, row: number): void {
    this.#codes[row] = -1;
    if (value === undefined) return;
    if (typeof value === 'number') this.#number(row, 'number', value);
    else if (typeof value === 'boolean') this.#number(row, 'boolean', Number(value));
    else if (value instanceof Date) {
      if (!Number.isNaN(value.getTime())) this.#number(row, 'time', value.getTime());
    } else this.#text(row, typeof value === 'string' ? value : listText(value));
  }

  #number(row: number, kind: Kind, value: number): void {
    this.#kinds[row] = kinds[kind];
    this.#numbers[row] = value;
  }

  #text(row: number, text: string): void {
    const code = this.#known.get(text) ?? this.#dictionary.push(text) - 1;
    this.#known.set(text, code);
    this.#kinds[row] = kinds.text;
    this.#codes[row] = code;
  }

  /** The column with what was collected. Values of several types are texts; a column without values is one of numbers. */
  content(): EncodableColumn {
    const found = this.#kinds.subarray(0, this.#rows);
    const types = (Object.keys(kinds) as Kind[]).filter((kind) => found.includes(kinds[kind]));
    const [type = 'number'] = types;
    if (types.length > 1) this.#allTexts();
    if (types.length > 1 || type === 'text') {
      return { name: this.#name, type: 'text', codes: this.#codes.subarray(0, this.#rows), dictionary: this.#dictionary };
    }
    return { name: this.#name, type, values: this.#numbers.subarray(0, this.#rows), valid: presence(found) };
  }

  #allTexts(): void {
    for (let row = 0; row < this.#rows; row++) {
      const value = this.#numbers[row]!;
      if (this.#kinds[row] === kinds.number) this.#text(row, Object.is(value, -0) ? '-0' : String(value));
      else if (this.#kinds[row] === kinds.boolean) this.#text(row, value === 1 ? 'true' : 'false');
      else if (this.#kinds[row] === kinds.time) this.#text(row, new Date(value).toISOString());
    }
  }

  #grow(least: number): void {
    const size = Math.max(least, 2 * this.#kinds.length);
    this.#kinds = copied(new Uint8Array(size), this.#kinds);
    this.#numbers = copied(new Float64Array(size), this.#numbers);
    this.#codes = copied(new Int32Array(size), this.#codes);
  }
}

/** A byte per row: 0 where the value is missing. */
function presence(found: Uint8Array): Uint8Array {
  const valid = new Uint8Array(found.length);
  for (let row = 0; row < found.length; row++) valid[row] = found[row] === missing ? 0 : 1;
  return valid;
}

function copied<T extends Uint8Array | Float64Array | Int32Array>(into: T, from: T): T {
  into.set(from);
  return into;
}
