import {
  Bool,
  Dictionary,
  Field,
  Float32,
  Float64,
  Int32,
  List,
  makeData,
  TimestampMillisecond,
  Utf8,
  Vector,
  type Data,
} from 'apache-arrow';
import { countSet, packBits } from './bits.js';

/** The validity of a column as Arrow wants it; `valid` has one byte per row, and is absent when every row has a value. */
function nulls(valid: Uint8Array | undefined): { nullCount: number; nullBitmap?: Uint8Array } {
  const nullCount = valid ? valid.length - countSet(valid) : 0;
  return valid && nullCount > 0 ? { nullCount, nullBitmap: packBits(valid) } : { nullCount: 0 };
}

export function int32Data(values: Int32Array, valid?: Uint8Array): Data<Int32> {
  return makeData({ type: new Int32(), length: values.length, ...nulls(valid), data: values });
}

export function float64Data(values: Float64Array, valid?: Uint8Array): Data<Float64> {
  return makeData({ type: new Float64(), length: values.length, ...nulls(valid), data: values });
}

/** Int32, Float32 or Float64, by the type of the array. */
export function numberData(values: Int32Array | Float32Array | Float64Array, valid?: Uint8Array): Data {
  if (values instanceof Int32Array) return int32Data(values, valid);
  if (values instanceof Float64Array) return float64Data(values, valid);
  return makeData({ type: new Float32(), length: values.length, ...nulls(valid), data: values });
}

/** `values` has one byte per row, 1 for true. */
export function boolData(values: Uint8Array, valid?: Uint8Array): Data<Bool> {
  return makeData({ type: new Bool(), length: values.length, ...nulls(valid), data: packBits(values) });
}

/** Whole milliseconds since 1970, UTC, without a time zone. */
export function timestampData(values: Float64Array, valid?: Uint8Array): Data<TimestampMillisecond> {
  const data = BigInt64Array.from(values, (ms, i) => (valid && valid[i] === 0 ? 0n : BigInt(Math.round(ms))));
  return makeData({ type: new TimestampMillisecond(), length: values.length, ...nulls(valid), data });
}

/** UTF-8 of the texts one after another; `undefined` takes no bytes and is null. */
export function utf8Data(texts: readonly (string | undefined)[]): Data<Utf8> {
  const encoder = new TextEncoder();
  const parts = texts.map((text) => (text === undefined ? undefined : encoder.encode(text)));
  const valueOffsets = new Int32Array(texts.length + 1);
  parts.forEach((part, i) => (valueOffsets[i + 1] = valueOffsets[i]! + (part?.length ?? 0)));
  const data = new Uint8Array(valueOffsets.at(-1) ?? 0);
  parts.forEach((part, i) => part && data.set(part, valueOffsets[i]));
  const valid = Uint8Array.from(parts, (part) => (part ? 1 : 0));
  return makeData({ type: new Utf8(), length: texts.length, ...nulls(valid), valueOffsets, data });
}

/** Int32 codes into a dictionary; a code of -1 is null. `id` must differ between the columns of a file, and be the same each time. */
export function dictionaryData(codes: Int32Array, dictionary: readonly string[], id: number): Data<Dictionary<Utf8, Int32>> {
  const valid = new Uint8Array(codes.length);
  const data = new Int32Array(codes.length);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code < 0) continue;
    valid[i] = 1;
    data[i] = code;
  }
  const type = new Dictionary(new Utf8(), new Int32(), id);
  return makeData({ type, length: codes.length, ...nulls(valid), data, dictionary: new Vector([utf8Data(dictionary)]) });
}

/** Lists of non-null items: row i has the items from `valueOffsets[i]` to `valueOffsets[i + 1]`, exclusive. */
export function listData(valueOffsets: Int32Array, child: Data, valid?: Uint8Array): Data<List> {
  const type = new List(new Field('item', child.type, false));
  return makeData({ type, length: valueOffsets.length - 1, ...nulls(valid), valueOffsets, child });
}
