import { columnId, columnLabel, isValueColumn, type Column, type Frame } from '../../model/index.js';
import type { Locale } from '../../texts/index.js';
import type { Fact } from '../groups/index.js';
import { pointText } from '../scatter/pointText.js';

/** What a row has in these columns, each once. */
export function pointFacts(frame: Frame, columns: readonly (Column | undefined)[], row: number, locale?: Locale): Fact[] {
  const known = columns.flatMap((column) => (column ? [column] : []));
  const unique = new Map(known.map((column) => [columnId(column), column]));
  return [...unique.values()].map((column): Fact => [columnLabel(column), valueText(frame, column, row, locale)]);
}

/** The value of a column in a row; `–` for a missing one. */
export function valueText({ columns }: Frame, column: Column, row: number, locale?: Locale): string {
  const values = columns[columnId(column)];
  return isValueColumn(values) ? pointText(column, values, row, locale) : '–';
}
