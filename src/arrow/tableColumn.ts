import type { LoggedColumn, NumberListColumn, TableColumn } from '../model/index.js';
import { boolData, listData, numberData, timestampData } from './arrowData.js';
import { encodeStored } from './encodeStored.js';
import type { ArrowColumn } from './encodeStream.js';
import { internText } from './internText.js';
import { isTime } from './isTime.js';
import { narrowNumbers } from './narrow.js';

/** How many rows a column has. */
export function columnRows(column: TableColumn): number {
  if ('codes' in column) return column.codes.length;
  return column.type === 'numbers' ? column.offsets.length - 1 : column.values.length;
}

/** About how many bytes the column takes in files. */
export function columnBytes({ column }: LoggedColumn): number {
  if (column.type === 'number') return column.values.length * 8;
  if (column.type === 'boolean') return column.values.length / 4;
  if (column.type === 'numbers') return column.offsets.length * 4 + column.values.length * 8;
  return column.codes.length * 4 + column.dictionary.reduce((sum, text) => sum + text.length, 0);
}

function sliceLists({ offsets, values, valid }: NumberListColumn, start: number, end: number): NumberListColumn {
  const from = offsets[start]!;
  return {
    type: 'numbers',
    offsets: offsets.slice(start, end + 1).map((offset) => offset - from),
    values: values.slice(from, offsets[end]),
    valid: valid?.slice(start, end),
  };
}

function sliceColumn(column: TableColumn, start: number, end: number): TableColumn {
  if ('codes' in column) {
    const { codes, dictionary, type } = column;
    return internText(
      Array.from(codes.subarray(start, end), (code) => dictionary[code]),
      type,
    );
  }
  if (column.type === 'numbers') return sliceLists(column, start, end);
  const valid = column.valid?.subarray(start, end);
  if (column.type === 'number') return { type: 'number', values: column.values.slice(start, end), valid };
  return { type: 'boolean', values: column.values.slice(start, end), valid };
}

/** A missing number is written as 0, so that it does not decide how wide the others are. */
function withoutMissing(values: Float64Array, valid: Uint8Array | undefined): Float64Array {
  return valid ? values.map((value, i) => (valid[i] === 0 ? 0 : value)) : values;
}

/** The rows from `start` to before `end` of a column of a logged table, numbers as narrow as these allow. */
export function arrowColumn(name: string, { column, time }: LoggedColumn, id: number, start: number, end: number): ArrowColumn {
  const part = sliceColumn(column, start, end);
  if (part.type === 'boolean') return { name, data: boolData(part.values, part.valid), nullable: true };
  if (part.type === 'numbers')
    return { name, data: listData(part.offsets, numberData(narrowNumbers(part.values)), part.valid), nullable: true };
  if (part.type !== 'number') return { name, data: encodeStored(part, id), nullable: true };
  if (!time) return { name, data: numberData(narrowNumbers(withoutMissing(part.values, part.valid)), part.valid), nullable: true };
  const valid = Uint8Array.from(part.values, (ms, i) => (isTime(ms) && part.valid?.[i] !== 0 ? 1 : 0));
  return { name, data: timestampData(part.values, valid), nullable: true };
}
