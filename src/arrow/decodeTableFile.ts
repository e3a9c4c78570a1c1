import { DataType } from 'apache-arrow';
import type { BooleanColumn, ManifestTable, NumberColumn, TextColumn } from '../model/index.js';
import { readFile } from './readFile.js';
import { isFloat64 } from './readNumbers.js';
import { isTimestampMs, readBooleanColumn, readNumberColumn, readTimeColumn } from './readStored.js';
import { corruptFile, requireColumn, type ReadColumn, type ReadTable } from './readStream.js';
import { isText, readTexts } from './readTexts.js';

type Wanted = Pick<ManifestTable['columns'][number], 'column' | 'type'>;

/** A file of a logged table in memory. */
export interface TableFile {
  rows: number;
  /** By Arrow column name. Times are milliseconds since 1970, UTC. */
  columns: Map<string, NumberColumn | BooleanColumn | TextColumn>;
}

const isBool = (type: DataType): boolean => DataType.isBool(type);

function readColumn(table: ReadTable, { column, type }: Wanted): NumberColumn | BooleanColumn | TextColumn {
  switch (type) {
    case 'number':
      return readNumberColumn(requireColumn(table, column, isFloat64, 'float64'), table.path);
    case 'time':
      return readTimeColumn(requireColumn(table, column, isTimestampMs, 'timestamp[ms] without time zone'), table.path);
    case 'boolean':
      return readBooleanColumn(requireColumn(table, column, isBool, 'bool'), table.path);
    case 'string':
    case 'json':
      return readTexts(requireColumn(table, column, isText, 'utf8 or dictionary<utf8>'), table.path, type);
  }
  return type satisfies never;
}

function inferType({ name, type, title }: ReadColumn, path: string): Wanted {
  if (isFloat64(type)) return { column: name, type: 'number' };
  if (isTimestampMs(type)) return { column: name, type: 'time' };
  if (isBool(type)) return { column: name, type: 'boolean' };
  if (isText(type)) return { column: name, type: 'string' };
  throw corruptFile(path, `has the column ${title}; expected float64, timestamp[ms], bool, utf8 or dictionary<utf8>`);
}

/**
 * Reads a file of a logged table. With `wanted` (columns of the manifest) only these are read, and must have the type the manifest says;
 * without, all are, JSON texts as plain strings. Throws `corrupt-file` when the file is not what the format or the manifest says.
 */
export function decodeTableFile(bytes: Uint8Array, path: string, wanted?: readonly Wanted[]): TableFile {
  return readFile(bytes, path, (table) => {
    const all = (): Wanted[] => [...table.columns.values()].map((column) => inferType(column, path));
    return { rows: table.rows, columns: new Map((wanted ?? all()).map((column) => [column.column, readColumn(table, column)])) };
  });
}
