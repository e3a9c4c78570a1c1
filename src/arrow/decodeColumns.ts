import { DataType } from 'apache-arrow';
import type { ColumnVariant, StoredColumn } from '../model/index.js';
import { checkRunNumbers } from './decodeRuns.js';
import { isFloat64 } from './readNumbers.js';
import { readBooleanColumn, readNumberColumn } from './readStored.js';
import { corruptFile, requireColumn, type ReadColumn, type ReadTable } from './readStream.js';
import { isText, readTexts } from './readTexts.js';
import { readFile } from './readFile.js';

const isBool = (type: DataType): boolean => DataType.isBool(type);

function readVariant(table: ReadTable, { column, type }: Pick<ColumnVariant, 'column' | 'type'>): StoredColumn {
  switch (type) {
    case 'number':
      return readNumberColumn(requireColumn(table, column, isFloat64, 'float64'), table.path);
    case 'boolean':
      return readBooleanColumn(requireColumn(table, column, isBool, 'bool'), table.path);
    case 'string':
    case 'json':
      return readTexts(requireColumn(table, column, isText, 'utf8 or dictionary<utf8>'), table.path, type);
  }
  return type satisfies never;
}

function inferVariant({ name, type, title }: ReadColumn, path: string): Pick<ColumnVariant, 'column' | 'type'> {
  if (isFloat64(type)) return { column: name, type: 'number' };
  if (isBool(type)) return { column: name, type: 'boolean' };
  if (isText(type)) return { column: name, type: 'string' };
  throw corruptFile(path, `has the column ${title}; expected float64, bool, utf8 or dictionary<utf8>`);
}

/**
 * Reads a file of config or summary columns, by Arrow column name; row i is run i. With `variants` (those of the manifest that are wanted
 * from this file) only these are read, and must have the type the manifest says; without, all are, JSON texts as plain strings. Throws
 * `corrupt-file` when the file is not what the format or the manifest says.
 */
export function decodeColumns(
  bytes: Uint8Array,
  path: string,
  variants?: readonly Pick<ColumnVariant, 'column' | 'type'>[],
): Map<string, StoredColumn> {
  return readFile(bytes, path, (table) => {
    checkRunNumbers(table);
    const all = (): Pick<ColumnVariant, 'column' | 'type'>[] =>
      [...table.columns.values()].filter(({ name }) => name !== 'run').map((column) => inferVariant(column, path));
    return new Map((variants ?? all()).map((variant) => [variant.column, readVariant(table, variant)]));
  });
}
