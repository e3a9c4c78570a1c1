import type { Data } from 'apache-arrow';
import type { StoredColumn, TextColumn, TextListColumn } from '../model/index.js';
import { boolData, dictionaryData, float64Data, listData, utf8Data } from './arrowData.js';

/** Texts go as a dictionary where each occurs twice or more on average, as plain UTF-8 otherwise. */
function textData(column: TextColumn, id: number): Data {
  const set = column.codes.reduce((count, code) => count + (code < 0 ? 0 : 1), 0);
  if (set > 0 && column.dictionary.length * 2 <= set) return dictionaryData(column.codes, column.dictionary, id);
  return utf8Data(Array.from(column.codes, (code) => column.dictionary[code]));
}

function textListData({ offsets, codes, dictionary }: TextListColumn): Data {
  return listData(offsets, utf8Data(Array.from(codes, (code) => dictionary[code])));
}

/** The Arrow data of a column of the run table. `id` is the dictionary id, should the column need one: its position in the file. */
export function encodeStored(column: StoredColumn, id: number): Data {
  switch (column.type) {
    case 'number':
      return float64Data(column.values, column.valid);
    case 'boolean':
      return boolData(column.values, column.valid);
    case 'string':
    case 'json':
      return textData(column, id);
    case 'strings':
      return textListData(column);
  }
  return column satisfies never;
}
