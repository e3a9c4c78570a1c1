import { valueAt, valueKind, type ValueColumn } from '../model/index.js';
import { formatValue } from '../theme/index.js';
import type { TwinColumn } from './TableTwin.js';

/** The value in a row as tooltips and tables write it; `–` for a missing one. */
export function rowText(column: ValueColumn, row: number): string {
  if (column.kinds[row] === valueKind.number) return formatValue(column.numbers[row]!, 6);
  const value = valueAt(column, row);
  return value === undefined ? '–' : String(value);
}

/** The values as a table writes them, and as files do. */
export function rowCells(column: ValueColumn): Pick<TwinColumn, 'text' | 'value'> {
  return { text: (row) => rowText(column, row), value: (row) => valueAt(column, row) };
}
