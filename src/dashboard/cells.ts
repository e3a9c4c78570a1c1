import {
  columnId,
  isValueColumn,
  valueAt,
  type CellColumn,
  type Column,
  type Frame,
  type FrameColumn,
  type RunId,
} from '../model/index.js';
import type { ColumnEntry } from '../panels/index.js';
import { textsOf, type Locale } from '../texts/index.js';
import { formatDuration, formatMoment, formatNumber, formatValue, joined } from '../theme/index.js';
import { dashboardTexts } from './texts.js';

/** One value of a run; undefined where it is missing. */
export type CellValue = string | number | boolean | string[] | undefined;

/** One row of the run list. */
export interface RunRow {
  /** 0-based place in the sorted list. */
  position: number;
  /** Undefined while the row is on its way. */
  run?: LoadedRun;
}

export interface LoadedRun {
  id: RunId;
  /** Index in the project: creation order, hence its colour. */
  index: number;
  name: string;
  /** By column id. */
  cells: Record<string, CellValue>;
}

/** The value in one row of a frame's column. */
export function cellAt(column: FrameColumn | undefined, row: number): CellValue {
  if (column === undefined) return undefined;
  if (isValueColumn(column)) return valueAt(column, row);
  if (!('codes' in column)) return listed(column[row]);
  const code = column.codes[row] ?? -1;
  return code < 0 ? undefined : column.dictionary[code];
}

/** Runs have no lists of numbers, but frames can. */
function listed(cell: CellColumn[number]): CellValue {
  return cell instanceof Float64Array ? Array.from(cell, String) : cell;
}

/** The run in one row of a `runs.page` frame that was asked for `name` and these columns. */
export function runAt(frame: Frame, row: number, columns: readonly Column[]): LoadedRun {
  const id = textOf(cellAt(frame.columns['run_id'], row));
  const name = textOf(cellAt(frame.columns['run.name'], row));
  const cells: Record<string, CellValue> = {};
  for (const column of columns) {
    const key = columnId(column);
    cells[key] = cellAt(frame.columns[key], row);
  }
  return { id, index: Number(cellAt(frame.columns['run'], row)), name: name === '' ? id : name, cells };
}

function textOf(value: CellValue): string {
  return value === undefined ? '' : String(value);
}

/** Whether a column's cells are numbers, and so stand at the end of their cell. */
export function isNumeric({ type }: Pick<ColumnEntry, 'type'>): boolean {
  return type === 'number' || type === 'duration';
}

/** A cell's text: `–` for a missing value. */
export function cellText(value: CellValue, { type, group }: Pick<ColumnEntry, 'type' | 'group'>, locale?: Locale): string {
  if (value === undefined) return '–';
  if (Array.isArray(value)) return value.length === 0 ? '–' : joined(value, locale);
  if (typeof value !== 'number') return String(value);
  if (type === 'time') return withoutSeconds(formatMoment(value, locale));
  if (type === 'duration') return formatDuration(value, locale);
  return group === 'Metric' || group === 'Summary' ? formatValue(value, 4, locale) : formatNumber(value, 4, locale);
}

/** A moment as `formatMoment` writes it, to the minute. */
function withoutSeconds(moment: string): string {
  return moment.replace(/[:.]\p{Nd}{2}(?=\u2069?$)/u, '');
}

/** Every digit of a value, for who hovers over its cell. */
export function fullText(value: CellValue, type: ColumnEntry['type'], locale?: Locale): string {
  if (typeof value === 'number' && type === 'time') return formatMoment(value, locale);
  if (typeof value === 'number') return locale?.local(String(value)) ?? String(value);
  if (Array.isArray(value)) return joined(value, locale);
  return value === undefined ? textsOf(dashboardTexts, locale)('notSet') : String(value);
}
