import { DataType, TimeUnit } from 'apache-arrow';
import type { BooleanColumn, NumberColumn, TextListColumn } from '../model/index.js';
import { unpackBits } from './bits.js';
import { isTime } from './isTime.js';
import { readLists } from './readLists.js';
import { readFloat64, readValidity, refuseNulls } from './readNumbers.js';
import { corruptFile, type ReadColumn } from './readStream.js';
import { readTexts } from './readTexts.js';

/** float64 with nulls. */
export function readNumberColumn(column: ReadColumn, path: string): NumberColumn {
  return { type: 'number', values: readFloat64(column, path), valid: readValidity(column, path) };
}

/** bool with nulls. */
export function readBooleanColumn(column: ReadColumn, path: string): BooleanColumn {
  const values = new Uint8Array(column.chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const data of column.chunks) {
    const bits: unknown = data.values;
    if (!(bits instanceof Uint8Array) || bits.length * 8 < data.length) throw corruptFile(path, `has too few values in ${column.name}`);
    unpackBits(bits, data.length, values, at);
    at += data.length;
  }
  return { type: 'boolean', values, valid: readValidity(column, path) };
}

export const isTimestampMs = (type: DataType): boolean =>
  DataType.isTimestamp(type) && type.unit === TimeUnit.MILLISECOND && !type.timezone;

/** timestamp[ms] with nulls, as milliseconds since 1970 UTC. */
export function readTimeColumn(column: ReadColumn, path: string): NumberColumn {
  const values = new Float64Array(column.chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const data of column.chunks) {
    const ms: unknown = data.values;
    if (!(ms instanceof BigInt64Array) || ms.length < data.length) throw corruptFile(path, `has too few times in ${column.name}`);
    for (let i = 0; i < data.length; i++) values[at + i] = Number(ms[i]);
    at += data.length;
  }
  const valid = readValidity(column, path);
  const wrong = values.find((ms, row) => !isTime(ms) && valid?.[row] !== 0);
  if (wrong !== undefined) throw corruptFile(path, `has ${wrong} ms since 1970 in ${column.name}, which is no time`);
  return { type: 'number', values, valid };
}

/** list<utf8> without nulls. */
export function readTextLists(column: ReadColumn, path: string): TextListColumn {
  const { offsets, items } = readLists(column, path);
  refuseNulls(items, path);
  const { codes, dictionary } = readTexts(items, path);
  return { type: 'strings', offsets, codes, dictionary };
}
