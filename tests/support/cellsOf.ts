import type { LoggedColumn, LoggedTable } from '../../src/model/index.js';

/** The cells of a table's columns, by name; undefined where they are missing. */
export function cellsOf({ columns }: LoggedTable): Record<string, unknown[]> {
  return Object.fromEntries(columns.map(({ name, column }) => [name, cells(column)]));
}

function cells(column: LoggedColumn['column']): unknown[] {
  if ('codes' in column) return Array.from(column.codes, (code) => column.dictionary[code]);
  return [...column.values];
}
