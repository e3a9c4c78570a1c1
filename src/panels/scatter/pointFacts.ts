import { rowText } from '../../charts/index.js';
import { columnId, columnLabel, isValueColumn, valueKind, valueAt, type Column, type Frame } from '../../model/index.js';
import { formatMoment } from '../../theme/index.js';
import type { Fact } from '../groups/index.js';

/** What a row has in these columns, each once. */
export function pointFacts(frame: Frame, columns: readonly (Column | undefined)[], row: number): Fact[] {
  const known = columns.flatMap((column) => (column ? [column] : []));
  const unique = new Map(known.map((column) => [columnId(column), column]));
  return [...unique].map(([id, column]): Fact => [columnLabel(column), valueText(frame, id, column, row)]);
}

/** The value in a row as a reader wants it: times as moments; `–` for a missing one. */
export function valueText({ columns }: Frame, id: string, column: Column, row: number): string {
  const values = columns[id];
  if (!isValueColumn(values)) return '–';
  const time = column.from === 'run' && column.key === 'created_at' && values.kinds[row] === valueKind.number;
  return time ? formatMoment(Number(valueAt(values, row))) : rowText(values, row);
}
