import { makeData, Null, vectorFromArray, type Data } from 'apache-arrow';
import { RunfolioError, type CellColumn, type FrameColumn, wellFormed } from '../model/index.js';
import { boolData, dictionaryData, float64Data, listData, utf8Data } from './arrowData.js';
import { encodeStream } from './encodeStream.js';

function textListData(cells: readonly string[][]): Data {
  const offsets = new Int32Array(cells.length + 1);
  cells.forEach((cell, i) => (offsets[i + 1] = offsets[i]! + cell.length));
  return listData(offsets, utf8Data(cells.flat().map(wellFormed)));
}

/** A column of one type of cell, which the first cell that is set decides. */
function cellData(name: string, cells: CellColumn): Data {
  const kind = cells.find((cell) => cell !== undefined);
  const valid = Uint8Array.from(cells, (cell) => (cell === undefined ? 0 : 1));
  const wrong = cells.find((cell) => cell !== undefined && (typeof cell !== typeof kind || Array.isArray(cell) !== Array.isArray(kind)));
  if (wrong !== undefined) throw new RunfolioError('bad-input', `Column ${name} has ${JSON.stringify(wrong)} among cells of another type.`);
  if (typeof kind === 'number') return float64Data(Float64Array.from(cells, Number), valid);
  if (typeof kind === 'boolean') return boolData(Uint8Array.from(cells, Number), valid);
  if (typeof kind === 'string')
    return utf8Data((cells as (string | undefined)[]).map((cell) => (cell === undefined ? cell : wellFormed(cell))));
  if (Array.isArray(kind)) return textListData(cells.map((cell) => (Array.isArray(cell) ? cell : [])));
  return makeData({ type: new Null(), length: cells.length });
}

function columnData(name: string, column: FrameColumn, id: number): Data {
  if (Array.isArray(column)) return cellData(name, column);
  if ('codes' in column) return dictionaryData(column.codes, column.dictionary, id);
  return vectorFromArray(column).data[0]!;
}

/**
 * The inverse of `decodeTable`: columns of equal length as an Arrow IPC stream, to be inserted into a database. An empty list stands for a
 * missing one. Throws `bad-input` for cells of different types in one column.
 */
export function encodeTable(columns: Readonly<Record<string, FrameColumn>>): Uint8Array {
  return encodeStream(Object.entries(columns).map(([name, column], i) => ({ name, data: columnData(name, column, i), nullable: true })));
}
