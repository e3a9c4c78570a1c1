import type { Data } from 'apache-arrow';
import { wellFormed } from '../model/index.js';
import { boolData, dictionaryData, float64Data, timestampData } from './arrowData.js';
import { encodeStream, type ArrowColumn } from './encodeStream.js';

/** A column of one type, as files for readers have them. `valid` has a byte per row: 0 where the value is missing. */
export type EncodableColumn =
  /** Times are milliseconds since 1970; truth values are 1 and 0. */
  | { name: string; type: 'number' | 'boolean' | 'time'; values: Float64Array; valid: Uint8Array }
  /** A code of -1 is missing. */
  | { name: string; type: 'text'; codes: Int32Array; dictionary: readonly string[] };

/** Columns of equal length as an Arrow IPC stream of one batch. `pause` is awaited after each of them: it lets others work, or throws to give up. */
export async function encodeColumns(columns: readonly EncodableColumn[], pause: () => Promise<void>): Promise<Uint8Array> {
  const encoded: ArrowColumn[] = [];
  for (const column of columns) {
    encoded.push({ name: wellFormed(column.name), data: dataOf(column, encoded.length), nullable: true });
    await pause();
  }
  return encodeStream(encoded);
}

function dataOf(column: EncodableColumn, id: number): Data {
  switch (column.type) {
    case 'number':
      return float64Data(column.values, column.valid);
    case 'boolean':
      return boolData(Uint8Array.from(column.values), column.valid);
    case 'time':
      return timestampData(column.values, column.valid);
    case 'text':
      return dictionaryData(column.codes, column.dictionary.map(wellFormed), id);
    default:
      return column satisfies never;
  }
}
