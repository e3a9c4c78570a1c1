import type { Scalar } from '../../model/index.js';
import type { Locale } from '../../texts/index.js';
import { formatMoment, formatNumber, formatStep } from '../../theme/index.js';
import type { GridColumn } from './tableColumns.js';
import type { Cell } from './view.js';

/** Numbers of a list that are written out in a cell; the sparkline beside them has all. */
const listed = 3;

/** A cell as it is written in the grid; missing is “–”. */
export function cellText(cell: Cell, { type }: Pick<GridColumn, 'type'>, locale?: Locale): string {
  if (cell === undefined) return '–';
  if (typeof cell === 'number') return type === 'time' ? formatMoment(cell, locale) : formatNumber(cell, 4, locale);
  if (typeof cell === 'boolean') return String(cell);
  if (cell instanceof Float64Array) {
    const some = Array.from(cell.subarray(0, listed), (value) => formatNumber(value, 4, locale)).join(', ');
    return cell.length > listed ? `[${some}, … ${formatStep(cell.length, locale)}]` : `[${some}]`;
  }
  return Array.isArray(cell) ? cell.join(', ') : cell;
}

/** A cell in full, every digit of it, as files and the row's own sheet have it. Times are ISO 8601, UTC. */
export function fullText(cell: Cell, { type }: Pick<GridColumn, 'type'>): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return type === 'time' && Math.abs(cell) <= 8.64e15 ? new Date(cell).toISOString() : String(cell);
  if (cell instanceof Float64Array) return `[${Array.from(cell, String).join(', ')}]`;
  return Array.isArray(cell) ? JSON.stringify(cell) : String(cell);
}

/** A cell as files have it: times as such, lists in full as text. */
export function cellValue(cell: Cell, column: Pick<GridColumn, 'type'>): Scalar | Date | undefined {
  if (typeof cell === 'number' && column.type === 'time') return new Date(cell);
  return typeof cell === 'object' ? fullText(cell, column) : cell;
}
