import { DataType, DateUnit, TimeUnit } from 'apache-arrow';
import type { CellColumn, DictionaryColumn, FrameColumn, TypedArray } from '../model/index.js';
import { unpackBits } from './bits.js';
import { decimalNumbers } from './decimalNumbers.js';
import { isListOf, readLists } from './readLists.js';
import { readValidity } from './readNumbers.js';
import { corruptFile, decoding, readStream, type ReadColumn } from './readStream.js';
import { isText, readTexts } from './readTexts.js';

/** What a database gave back: columns by name, all of `rows` rows. */
export interface DecodedTable {
  rows: number;
  columns: Record<string, FrameColumn>;
}

const path = 'The query result';

type NumberLike = TypedArray | BigInt64Array | BigUint64Array;

/** Chunks of numbers in a row, big integers as the nearest double. */
function joinNumbers(parts: NumberLike[], rows: number): TypedArray {
  const [first] = parts;
  if (parts.length === 1 && first && !(first instanceof BigInt64Array) && !(first instanceof BigUint64Array)) return first;
  const isBig = !first || first instanceof BigInt64Array || first instanceof BigUint64Array;
  const out = isBig ? new Float64Array(rows) : new (first.constructor as new (length: number) => TypedArray)(rows);
  let at = 0;
  for (const part of parts) {
    if (part instanceof BigInt64Array || part instanceof BigUint64Array)
      for (let i = 0; i < part.length; i++) out[at + i] = Number(part[i]);
    else out.set(part, at);
    at += part.length;
  }
  return out;
}

function readPlainNumbers({ chunks, type }: ReadColumn, rows: number): TypedArray {
  // A result without rows has no chunks, and is of the same type as any other.
  if (chunks.length === 0) return joinNumbers([new (type.ArrayType as new (length: number) => NumberLike)(0)], 0);
  const parts = chunks.map((data) => (data.values as NumberLike).subarray(0, data.length));
  return joinNumbers(parts, rows);
}

/** What a stored time has to be multiplied by to give milliseconds. */
function msPerUnit(type: DataType): number {
  if (DataType.isDate(type)) return type.unit === DateUnit.DAY ? 86_400_000 : 1;
  if (!DataType.isTimestamp(type)) return 1;
  return { [TimeUnit.SECOND]: 1000, [TimeUnit.MILLISECOND]: 1, [TimeUnit.MICROSECOND]: 1e-3, [TimeUnit.NANOSECOND]: 1e-6 }[type.unit];
}

function readTimes(column: ReadColumn, rows: number): Float64Array {
  const perUnit = msPerUnit(column.type);
  return Float64Array.from(readPlainNumbers(column, rows), (value) => (perUnit < 1 ? value / Math.round(1 / perUnit) : value * perUnit));
}

function readBooleans({ chunks }: ReadColumn, rows: number): Uint8Array {
  const out = new Uint8Array(rows);
  let at = 0;
  for (const data of chunks) {
    unpackBits(data.values as Uint8Array, data.length, out, at);
    at += data.length;
  }
  return out;
}

function withNulls(values: ArrayLike<string | number | boolean>, valid: Uint8Array | undefined): CellColumn {
  return Array.from(values, (value, i) => (valid && valid[i] === 0 ? undefined : value));
}

function readTextColumn(column: ReadColumn): FrameColumn {
  const texts = readTexts(column, path);
  if (DataType.isDictionary(column.type)) return { codes: texts.codes, dictionary: texts.dictionary } satisfies DictionaryColumn;
  return Array.from(texts.codes, (code) => texts.dictionary[code]);
}

/** Lists of texts; a null list is missing. */
function readTextListColumn(column: ReadColumn, rows: number): CellColumn {
  const valid = readValidity(column, path);
  const { offsets, items } = readLists(column, path, { nullLists: true });
  const { codes, dictionary } = readTexts(items, path);
  return Array.from({ length: rows }, (_, i) => {
    if (valid && valid[i] === 0) return undefined;
    return Array.from(codes.subarray(offsets[i], offsets[i + 1]), (code) => dictionary[code] ?? '');
  });
}

/** Lists of numbers; a null list is missing, a null in a list NaN. */
function readNumberListColumn(column: ReadColumn, rows: number): CellColumn {
  const valid = readValidity(column, path);
  const { offsets, items } = readLists(column, path, { nullLists: true });
  const itemsValid = readValidity(items, path);
  const numbers = Float64Array.from(readPlainNumbers(items, offsets.at(-1) ?? 0), (value, i) => (itemsValid?.[i] === 0 ? NaN : value));
  return Array.from({ length: rows }, (_, i) => (valid && valid[i] === 0 ? undefined : numbers.slice(offsets[i], offsets[i + 1])));
}

function readColumn(column: ReadColumn, rows: number): FrameColumn {
  const { type, title } = column;
  if (isText(type)) return readTextColumn(column);
  if (DataType.isList(type) && isText(type.valueType)) return readTextListColumn(column, rows);
  if (isListOf(isPlainNumber)(type)) return readNumberListColumn(column, rows);
  if (DataType.isNull(type)) return Array.from({ length: rows }, () => undefined);
  const valid = readValidity(column, path);
  if (DataType.isBool(type)) return withNulls(Array.from(readBooleans(column, rows), Boolean), valid);
  const numbers = readNumeric(column, rows);
  if (!numbers) throw corruptFile(path, `has the column ${title}, which is not understood; cast it in the query`);
  return valid ? withNulls(numbers, valid) : numbers;
}

function isPlainNumber(type: DataType): boolean {
  return DataType.isInt(type) || DataType.isFloat(type);
}

function readNumeric(column: ReadColumn, rows: number): TypedArray | undefined {
  const { type } = column;
  if (isPlainNumber(type)) return readPlainNumbers(column, rows);
  if (DataType.isDecimal(type)) return decimalNumbers(column, type.scale, rows);
  return DataType.isTimestamp(type) || DataType.isDate(type) ? readTimes(column, rows) : undefined;
}

/**
 * Reads the Arrow IPC stream that a database gives back. Numbers without nulls become typed arrays (64-bit integers and decimals the nearest
 * double, times milliseconds since 1970), dictionaries stay dictionaries, lists of numbers become typed arrays, texts without nulls are `string[]`, everything else cells with
 * `undefined` for null. Throws `corrupt-file` for bytes that are no such stream and types that have no such form.
 */
export function decodeTable(bytes: Uint8Array): DecodedTable {
  return decoding(path, () => {
    const { rows, columns } = readStream(bytes, path);
    const decoded = [...columns.values()].map((column) => [column.name, readColumn(column, rows)] as const);
    return { rows, columns: Object.fromEntries(decoded) };
  });
}
