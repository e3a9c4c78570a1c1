import type { LoggedColumn } from '../../model/index.js';
import { textColumn } from './inferColumn.js';

/**
 * A column of whatever values a binary table holds: numbers, times, truth values or texts where all values are such, else their JSON text.
 * Null and undefined are missing. Integers beyond 2^53 make a column text. Undefined for columns of bytes, which say nothing here.
 */
export function cellColumn(name: string, cells: readonly unknown[]): LoggedColumn | undefined {
  const set = cells.filter((cell) => cell !== null && cell !== undefined);
  if (set.length > 0 && set.every((cell) => cell instanceof Uint8Array)) return undefined;
  if (set.length > 0 && set.every((cell) => cell instanceof Date)) {
    return { name, column: numbers(cells, (cell) => (cell as Date).getTime()), time: true };
  }
  if (set.every(isExactNumber)) return { name, column: numbers(cells, Number) };
  if (set.every((cell) => typeof cell === 'boolean')) return { name, column: booleans(cells) };
  const isText = set.every((cell) => typeof cell === 'string' || typeof cell === 'bigint' || typeof cell === 'number');
  const textOf = (cell: unknown): string => {
    if (isText && typeof cell === 'bigint') return cell.toString();
    return isText && typeof cell === 'string' ? cell : jsonText(cell);
  };
  const texts = cells.map((cell) => (cell === null || cell === undefined ? undefined : textOf(cell)));
  return { name, column: textColumn(texts, isText ? 'string' : 'json') };
}

function isExactNumber(cell: unknown): boolean {
  return typeof cell === 'number' || (typeof cell === 'bigint' && BigInt(Number(cell)) === cell);
}

function numbers(cells: readonly unknown[], toNumber: (cell: unknown) => number): LoggedColumn['column'] {
  const valid = validity(cells);
  const values = Float64Array.from(cells, (cell, i) => (valid[i] === 0 ? Number.NaN : toNumber(cell)));
  return valid.includes(0) ? { type: 'number', values, valid } : { type: 'number', values };
}

function booleans(cells: readonly unknown[]): LoggedColumn['column'] {
  const valid = validity(cells);
  const values = Uint8Array.from(cells, (cell) => (cell === true ? 1 : 0));
  return valid.includes(0) ? { type: 'boolean', values, valid } : { type: 'boolean', values };
}

function validity(cells: readonly unknown[]): Uint8Array {
  return Uint8Array.from(cells, (cell) => (cell === null || cell === undefined ? 0 : 1));
}

/** JSON in which big integers are texts and numbers that are not finite are `{"$":"NaN"}`. */
function jsonText(cell: unknown): string {
  return JSON.stringify(cell, (_key, value: unknown) => {
    if (typeof value === 'bigint') return String(value);
    return typeof value === 'number' && !Number.isFinite(value) ? { $: String(value) } : value;
  });
}
