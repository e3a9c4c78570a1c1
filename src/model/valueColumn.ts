import { valueKinds, type ValueColumn } from './frame.js';
import type { Scalar } from './scalar.js';
import type { StoredColumn } from './storedColumn.js';

/** Codes of `valueKinds`. */
export const valueKind = { missing: 0, number: 1, boolean: 2, string: 3, json: 4 } as const satisfies Record<
  (typeof valueKinds)[number],
  number
>;

/** The value in one row; undefined where it is missing. JSON values come as their text. */
export function valueAt({ kinds, numbers, codes, dictionary }: ValueColumn, row: number): Scalar | undefined {
  switch (kinds[row]) {
    case valueKind.number:
      return numbers[row];
    case valueKind.boolean:
      return numbers[row] === 1;
    case valueKind.string:
    case valueKind.json:
      return dictionary[codes[row] ?? -1];
    default:
      return undefined;
  }
}

/** Collects values, row by row, into a `ValueColumn`; rows that are not set are missing. */
export class ValueColumnBuilder {
  readonly column: ValueColumn;
  readonly #known = new Map<string, number>();

  constructor(rows: number) {
    this.column = {
      kinds: new Uint8Array(rows),
      numbers: new Float64Array(rows).fill(NaN),
      codes: new Int32Array(rows).fill(-1),
      dictionary: [],
    };
  }

  number(row: number, value: number, kind: 1 | 2 = valueKind.number): void {
    this.column.kinds[row] = kind;
    this.column.numbers[row] = value;
  }

  text(row: number, value: string, kind: 3 | 4 = valueKind.string): void {
    const { dictionary, kinds, codes } = this.column;
    const code = this.#known.get(value) ?? dictionary.push(value) - 1;
    this.#known.set(value, code);
    kinds[row] = kind;
    codes[row] = code;
  }
}

/** The values that `runs` (indices) have in the columns of one key, one per type. A list of texts becomes its JSON text, an empty one is missing. */
export function valueColumn(variants: readonly StoredColumn[], runs: Int32Array): ValueColumn {
  const builder = new ValueColumnBuilder(runs.length);
  for (let row = 0; row < runs.length; row++) {
    for (const variant of variants) if (setValue(builder, row, variant, runs[row]!)) break;
  }
  return builder.column;
}

/** Whether the run has a value of that type, which the row then has too. */
function setValue(builder: ValueColumnBuilder, row: number, column: StoredColumn, run: number): boolean {
  switch (column.type) {
    case 'number':
    case 'boolean': {
      if (column.valid?.[run] === 0) return false;
      builder.number(row, column.values[run]!, valueKind[column.type]);
      return true;
    }
    case 'string':
    case 'json': {
      const text = column.dictionary[column.codes[run]!];
      if (text === undefined) return false;
      builder.text(row, text, valueKind[column.type]);
      return true;
    }
    case 'strings': {
      const codes = column.codes.subarray(column.offsets[run], column.offsets[run + 1]);
      if (codes.length === 0) return false;
      builder.text(row, JSON.stringify(Array.from(codes, (code) => column.dictionary[code])), valueKind.json);
      return true;
    }
    default:
      return column satisfies never;
  }
}

/**
 * For each row the number in `runs` of the first row that has the same values in all columns: its group. Missing equals missing, NaN equals NaN, 0
 * equals -0. `runs` must be ascending for "first" to mean first in creation order; in any other order the lowest number of a group is taken.
 */
export function groupRows(columns: readonly ValueColumn[], runs: Int32Array): Int32Array {
  let groups = new Int32Array(runs.length);
  for (const column of columns) groups = refined(groups, column);
  const first = new Map<number, number>();
  groups.forEach((group, row) => first.set(group, Math.min(first.get(group) ?? Infinity, runs[row]!)));
  return groups.map((group) => first.get(group)!);
}

function refined(groups: Int32Array, column: ValueColumn): Int32Array<ArrayBuffer> {
  const parts = new Map<number, Map<Scalar | undefined, number>>();
  let count = 0;
  return Int32Array.from(groups, (group, row) => {
    const known = parts.get(group) ?? new Map<Scalar | undefined, number>();
    parts.set(group, known);
    const key = groupKey(column, row);
    const found = known.get(key) ?? count++;
    known.set(key, found);
    return found;
  });
}

/** Equal for equal values of one type only: texts are told from numbers by being texts, JSON from strings by a sign in front. */
function groupKey(column: ValueColumn, row: number): Scalar | undefined {
  const value = valueAt(column, row);
  return typeof value === 'string' ? `${column.kinds[row]}${value}` : value;
}
