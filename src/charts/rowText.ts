import type { Locale } from '../texts/index.js';
import { valueAt, valueKind, type ValueColumn } from '../model/index.js';
import { formatValue } from '../theme/index.js';
import type { TwinColumn } from './TableTwin.js';

/** The value in a row as tooltips and tables write it; `–` for a missing one. */
export function rowText(column: ValueColumn, row: number, locale?: Locale): string {
  if (column.kinds[row] === valueKind.number) return formatValue(column.numbers[row]!, 6, locale);
  const value = valueAt(column, row);
  return value === undefined ? '–' : String(value);
}

/** The values as a table writes them, and as files do. */
export function rowCells(column: ValueColumn, locale?: Locale): Pick<TwinColumn, 'text' | 'value'> {
  return { text: (row) => rowText(column, row, locale), value: (row) => valueAt(column, row) };
}
