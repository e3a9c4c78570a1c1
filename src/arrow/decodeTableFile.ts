import { DataType } from 'apache-arrow';
import {
  mediaPath,
  type ManifestTable,
  type NumberColumn,
  type NumberListColumn,
  type TableColumn,
  type TextColumn,
} from '../model/index.js';
import { readFile } from './readFile.js';
import { isListOf, readLists } from './readLists.js';
import { isFloat32, isFloat64, isInt32, readNumbers, readValidity, refuseNulls } from './readNumbers.js';
import { isTimestampMs, readBooleanColumn, readTimeColumn } from './readStored.js';
import { corruptFile, requireColumn, type ReadColumn, type ReadTable } from './readStream.js';
import { isText, readTexts } from './readTexts.js';

type Wanted = Pick<ManifestTable['columns'][number], 'column' | 'type'>;

/** A file of a logged table in memory. */
export interface TableFile {
  rows: number;
  /** By Arrow column name. Times are milliseconds since 1970, UTC. */
  columns: Map<string, TableColumn>;
}

const isBool = (type: DataType): boolean => DataType.isBool(type);

const isNumber = (type: DataType): boolean => isFloat64(type) || isFloat32(type) || isInt32(type);

function widen(values: ReturnType<typeof readNumbers>): Float64Array {
  return values instanceof Float64Array ? values : new Float64Array(values);
}

/** float64, float32 or int32 with nulls, as doubles. */
function readNumberCells(column: ReadColumn, path: string): NumberColumn {
  return { type: 'number', values: widen(readNumbers(column, path)), valid: readValidity(column, path) };
}

/** Lists of such numbers; a list may be missing, a number in it not. */
function readListCells(column: ReadColumn, path: string): NumberListColumn {
  const { offsets, items } = readLists(column, path, { nullLists: true });
  refuseNulls(items, path);
  return { type: 'numbers', offsets, values: widen(readNumbers(items, path)), valid: readValidity(column, path) };
}

function readMediaCells(column: ReadColumn, path: string): TextColumn {
  const cells = readTexts(column, path);
  const wrong = cells.dictionary.find((cell) => !mediaPath.test(cell));
  if (wrong !== undefined) throw corruptFile(path, `has ${JSON.stringify(wrong)} in ${column.name}, which is no path of a media file`);
  return cells;
}

function readColumn(table: ReadTable, { column, type }: Wanted): TableColumn {
  switch (type) {
    case 'number':
      return readNumberCells(requireColumn(table, column, isNumber, 'float64, float32 or int32'), table.path);
    case 'numbers':
      return readListCells(requireColumn(table, column, isListOf(isNumber), 'list<float64>, list<float32> or list<int32>'), table.path);
    case 'time':
      return readTimeColumn(requireColumn(table, column, isTimestampMs, 'timestamp[ms] without time zone'), table.path);
    case 'boolean':
      return readBooleanColumn(requireColumn(table, column, isBool, 'bool'), table.path);
    case 'media':
      return readMediaCells(requireColumn(table, column, isText, 'utf8 or dictionary<utf8>'), table.path);
    case 'string':
    case 'json':
      return readTexts(requireColumn(table, column, isText, 'utf8 or dictionary<utf8>'), table.path, type);
  }
  return type satisfies never;
}

function inferType({ name, type, title }: ReadColumn, path: string): Wanted {
  if (isNumber(type)) return { column: name, type: 'number' };
  if (isListOf(isNumber)(type)) return { column: name, type: 'numbers' };
  if (isTimestampMs(type)) return { column: name, type: 'time' };
  if (isBool(type)) return { column: name, type: 'boolean' };
  if (isText(type)) return { column: name, type: 'string' };
  throw corruptFile(path, `has the column ${title}; expected numbers, lists of numbers, timestamp[ms], bool, utf8 or dictionary<utf8>`);
}

/**
 * Reads a file of a logged table. With `wanted` (columns of the manifest) only these are read, and must have the type the manifest says;
 * without, all are, JSON texts and paths of media as plain strings. Throws `corrupt-file` when the file is not what the format or the manifest says.
 */
export function decodeTableFile(bytes: Uint8Array, path: string, wanted?: readonly Wanted[]): TableFile {
  return readFile(bytes, path, (table) => {
    const all = (): Wanted[] => [...table.columns.values()].map((column) => inferType(column, path));
    return { rows: table.rows, columns: new Map((wanted ?? all()).map((column) => [column.column, readColumn(table, column)])) };
  });
}
