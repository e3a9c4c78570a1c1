import { DataType, type Data } from 'apache-arrow';
import { readNumbers, refuseNulls, type NumberArray } from './readNumbers.js';
import { corruptFile, type ReadColumn } from './readStream.js';

/** Whether the type is a list whose items are accepted. */
export function isListOf(accept: (type: DataType) => boolean): (type: DataType) => boolean {
  return (type) => DataType.isList(type) && accept(type.valueType);
}

/** Offsets of the chunk's rows: ascending and within `available` items. */
export function checkOffsets(data: Data, available: number, path: string, name: string): Int32Array {
  const offsets: unknown = data.valueOffsets;
  if (!(offsets instanceof Int32Array) || offsets.length < data.length + 1) throw corruptFile(path, `has too few offsets in ${name}`);
  let last = offsets[0]!;
  if (last < 0) throw corruptFile(path, `has the offset ${last} in ${name}`);
  for (let i = 1; i <= data.length; i++) {
    const next = offsets[i]!;
    if (next < last) throw corruptFile(path, `has falling offsets in ${name}`);
    last = next;
  }
  if (last > available) throw corruptFile(path, `has offsets past the end of ${name}`);
  return offsets.subarray(0, data.length + 1);
}

/** A list column as offsets that start at 0, and its items in a row. */
export interface Lists {
  offsets: Int32Array;
  items: ReadColumn;
}

/** Offsets and items of a list column; views where the column has one chunk. Null lists are refused unless `nullLists`. */
export function readLists(column: ReadColumn, path: string, options: { nullLists?: boolean } = {}): Lists {
  if (!options.nullLists) refuseNulls(column, path);
  const { type, chunks, name, title } = column;
  const itemType = DataType.isList(type) ? type.valueType : type;
  const parts = chunks.map((data) => {
    const child = data.children[0];
    if (!child) throw corruptFile(path, `has no items in ${name}`);
    return { offsets: checkOffsets(data, child.length, path, name), child };
  });
  const items = { name, title, type: itemType, chunks: parts.map(({ offsets, child }) => slice(child, offsets[0]!, offsets.at(-1)!)) };
  return { offsets: joinOffsets(parts.map(({ offsets }) => offsets)), items };
}

function slice(child: Data, start: number, end: number): Data {
  return start === 0 && end === child.length ? child : child.slice(start, end - start);
}

function joinOffsets(parts: Int32Array[]): Int32Array {
  if (parts.length === 1 && parts[0]![0] === 0) return parts[0]!;
  const out = new Int32Array(parts.reduce((sum, { length }) => sum + length - 1, 1));
  let at = 0;
  for (const offsets of parts) {
    const shift = out[at]! - offsets[0]!;
    for (let i = 1; i < offsets.length; i++) out[at + i] = offsets[i]! + shift;
    at += offsets.length - 1;
  }
  return out;
}

/** A list column of numbers, none of them null. */
export function readNumberLists(column: ReadColumn, path: string): { offsets: Int32Array; values: NumberArray } {
  const { offsets, items } = readLists(column, path);
  refuseNulls(items, path);
  return { offsets, values: readNumbers(items, path) };
}

/** Throws unless two list columns have lists of the same lengths. */
export function requireSameOffsets(a: Int32Array, b: Int32Array, path: string, names: string): void {
  if (a.length !== b.length || a.some((offset, i) => offset !== b[i]))
    throw corruptFile(path, `has lists of different lengths in ${names}`);
}
