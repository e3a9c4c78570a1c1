import { rowText } from '../../charts/index.js';
import { valueKind, type Column, type ValueColumn } from '../../model/index.js';
import type { Locale } from '../../texts/index.js';
import { formatMoment } from '../../theme/index.js';

/** The value in a row as a reader wants it: times as moments; `–` for a missing one. */
export function pointText(column: Column, values: ValueColumn, row: number, locale?: Locale): string {
  const time = column.from === 'run' && column.key === 'created_at' && values.kinds[row] === valueKind.number;
  return time ? formatMoment(values.numbers[row]!, locale) : rowText(values, row, locale);
}
