import type { LoggedColumn, LoggedTable } from '../../src/model/index.js';
import written from '../fixtures/numpy/arrays.json' with { type: 'json' };

/** The values of an array, or of one field of it, in C order: numbers and integers as Python prints them, times as NumPy does. */
export interface FixtureField {
  field: string;
  shape: number[];
  values: (string | boolean | null)[];
}

/** A file that NumPy wrote, with what NumPy reads from it. `tests/fixtures/numpy/make.py` makes them. */
export interface FixtureArray {
  name: string;
  file: Uint8Array;
  fields: FixtureField[];
}

const decoded = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.codePointAt(0)!);

/** Single arrays of all kinds. */
export const numpyArrays: readonly FixtureArray[] = written.cases.map(({ name, bytes, fields }) => ({
  name,
  file: decoded(bytes),
  fields,
}));

/** An array of Python objects, pickled. */
export const pickledArray: Uint8Array = decoded(written.objects);

/** Archives by how they are packed, and the arrays of those but the last. */
export const numpyArchives: Readonly<Record<keyof typeof written.archives, Uint8Array>> = {
  stored: decoded(written.archives.stored),
  deflated: decoded(written.archives.deflated),
  zip64: decoded(written.archives.zip64),
  'several lengths': decoded(written.archives['several lengths']),
};
export const archivedColumns: Readonly<Record<string, FixtureField[]>> = written.columns;

/** The values of a table's columns from `start` on that hold a field, in C order, each as comparable text. */
export function valuesOf({ columns, rows }: LoggedTable, start: number, count: number): (string | null)[] {
  const own = columns.slice(start, start + count).map((column) => cellsOf(column, rows));
  return Array.from({ length: rows }, (_, row) => own.flatMap((cells) => cells[row]!)).flat();
}

/** How many columns a field has: one for each place of a second axis of at most 32, else one. */
export function columnsOf({ shape }: FixtureField): number {
  const width = shape.slice(1).reduce((product, length) => product * length, 1);
  return shape.length === 2 && width <= 32 && shape[0]! > 0 ? width : 1;
}

/** What NumPy says of a value as the text that `valuesOf` gives of it. */
export function expectedText(value: FixtureField['values'][number], dtype: LoggedColumn): string | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return String(value);
  if (dtype.time) return String(Date.parse(/T/.test(value) ? `${value}Z` : value));
  if (dtype.column.type !== 'number' && dtype.column.type !== 'numbers') return /^\d{4}-\d\d-\d\dT/.test(value) ? `${value}Z` : value;
  return numberText(value === 'nan' ? Number.NaN : Number(value.replace('inf', 'Infinity').replace(/ \w+$/, '')));
}

function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

function cellsOf({ column }: LoggedColumn, rows: number): (string | null)[][] {
  return Array.from({ length: rows }, (_, row) => {
    if ('codes' in column) {
      const text = column.dictionary[column.codes[row]!] ?? null;
      return column.type === 'json' && text !== null
        ? (JSON.parse(text) as (string | number | boolean | null)[]).map((item) => (item === null ? null : String(item)))
        : [text];
    }
    if (column.valid?.[row] === 0) return [null];
    if (column.type === 'boolean') return [String(column.values[row] === 1)];
    if (column.type === 'number') return [numberText(column.values[row]!)];
    return Array.from(column.values.subarray(column.offsets[row], column.offsets[row + 1]), numberText);
  });
}
