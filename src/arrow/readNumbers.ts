import { DataType, type Data } from 'apache-arrow';
import { corruptFile, type ReadColumn } from './readStream.js';
import { unpackBits } from './bits.js';

/** The arrays that numbers without nulls are read as. */
export type NumberArray = Int32Array | Float32Array | Float64Array;

export const isInt32 = (type: DataType): boolean => DataType.isInt(type) && type.bitWidth === 32 && type.isSigned;
export const isFloat32 = (type: DataType): boolean => DataType.isFloat(type) && type.ArrayType === Float32Array;
export const isFloat64 = (type: DataType): boolean => DataType.isFloat(type) && type.ArrayType === Float64Array;

function arrayFor(type: DataType, length: number): NumberArray {
  if (isInt32(type)) return new Int32Array(length);
  return isFloat32(type) ? new Float32Array(length) : new Float64Array(length);
}

/** A view of the chunk's numbers, whatever its nulls are. */
function view(data: Data, path: string, name: string): NumberArray {
  const values: unknown = data.values;
  const isArray = values instanceof Int32Array || values instanceof Float32Array || values instanceof Float64Array;
  if (!isArray || values.length < data.length) throw corruptFile(path, `has fewer numbers in ${name} than rows`);
  return values.subarray(0, data.length);
}

/** All chunks one after another: a view where there is one chunk, a copy where there are more. */
export function readNumbers({ type, chunks, name }: ReadColumn, path: string): NumberArray {
  const views = chunks.map((data) => view(data, path, name));
  if (views.length === 1) return views[0]!;
  const out = arrayFor(
    type,
    views.reduce((sum, { length }) => sum + length, 0),
  );
  let at = 0;
  for (const part of views) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Throws when the column has nulls. */
export function refuseNulls({ chunks, name }: ReadColumn, path: string): void {
  if (chunks.some((data) => data.nullCount !== 0)) throw corruptFile(path, `has nulls in ${name}, where none may be`);
}

/** int32 numbers without nulls. */
export function readInt32(column: ReadColumn, path: string): Int32Array {
  refuseNulls(column, path);
  const values = readNumbers(column, path);
  if (!(values instanceof Int32Array)) throw corruptFile(path, `has no int32 in ${column.name}`);
  return values;
}

/** float64 numbers, where nulls may hide behind some. */
export function readFloat64(column: ReadColumn, path: string): Float64Array {
  const values = readNumbers(column, path);
  if (!(values instanceof Float64Array)) throw corruptFile(path, `has no float64 in ${column.name}`);
  return values;
}

/** One byte per row, 1 where it has a value; undefined when all have. */
export function readValidity({ chunks, name }: ReadColumn, path: string): Uint8Array | undefined {
  if (chunks.every((data) => data.nullCount === 0)) return undefined;
  const valid = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0)).fill(1);
  let at = 0;
  for (const { length, nullCount, nullBitmap } of chunks) {
    if (nullCount !== 0) {
      if (!nullBitmap || nullBitmap.length * 8 < length) throw corruptFile(path, `has a validity bitmap too short for ${name}`);
      unpackBits(nullBitmap, length, valid, at);
    }
    at += length;
  }
  return valid;
}
