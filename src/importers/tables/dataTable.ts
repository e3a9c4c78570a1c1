import type { ConfigValue, LoggedColumn } from '../../model/index.js';
import type { JsonObject } from '../common/jsonScanner.js';

/** A table as a file holds it, before anything is known of what its rows are. */
export interface DataTable {
  path: string;
  rows: number;
  columns: LoggedColumn[];
  /** What the file says of itself: the JSON of a first line `#{…}`. */
  facts?: JsonObject | undefined;
}

/** The value of a cell; undefined where it is missing. */
export function cellAt({ column, time }: LoggedColumn, row: number): ConfigValue | undefined {
  if ('codes' in column) {
    const text = column.dictionary[column.codes[row]!];
    return text === undefined || column.type === 'string' ? text : { json: text };
  }
  if (column.valid?.[row] === 0) return undefined;
  if (column.type === 'boolean') return column.values[row] === 1;
  return time ? new Date(column.values[row]!).toISOString() : column.values[row]!;
}

/** A cell as a number: truth values are 1 and 0, times milliseconds since 1970; undefined for texts and missing ones. */
export function numberAt({ column }: LoggedColumn, row: number): number | undefined {
  return 'codes' in column || column.valid?.[row] === 0 ? undefined : column.values[row]!;
}

/** A cell as text; undefined where it is missing. */
export function textAt(column: LoggedColumn, row: number): string | undefined {
  const value = cellAt(column, row);
  return value === undefined ? undefined : typeof value === 'object' ? value.json : String(value);
}

/** How many different values a column has, as a share of the table's rows; 0 where a value is missing. */
export function distinctShare(column: LoggedColumn, rows: number): number {
  const seen = new Set<string>();
  for (let row = 0; row < rows; row++) {
    const text = textAt(column, row);
    if (text === undefined) return 0;
    seen.add(text);
  }
  return rows === 0 ? 0 : seen.size / rows;
}

/** Whether no two of the table's rows have the same value, and none is missing. */
export function isDistinct(column: LoggedColumn, rows: number): boolean {
  return rows > 0 && distinctShare(column, rows) === 1;
}
