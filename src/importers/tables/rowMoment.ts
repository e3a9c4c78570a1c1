import type { LoggedColumn } from '../../model/index.js';
import { parseTime } from '../common/parseTime.js';
import { numberAt, textAt, type DataTable } from './dataTable.js';

const absoluteNames = ['_timestamp', 'timestamp', 'wall_time', 'walltime', 'time', 'date', 'datetime', 'created_at', 'wall time'];
const relativeNames = [
  '_runtime',
  'runtime',
  'relative_time',
  'elapsed',
  'elapsed_time',
  'time_total_s',
  'time/time_elapsed',
  'time',
  'relative time',
];

/** Columns that say when a row was logged. */
export interface TimeColumns {
  /** A time of day, which is no metric; `of` gives milliseconds since 1970, NaN where it is missing. */
  time: { column: LoggedColumn; of: (row: number) => number } | undefined;
  /** Seconds since the start, which remain a metric too. */
  runtime: LoggedColumn | undefined;
}

/** Finds the time columns of a table: by the mapping, else by their names, if their values are such. */
export function timeColumns(table: DataTable, wanted: string | undefined): TimeColumns {
  const called = (names: readonly string[]): LoggedColumn[] =>
    names.flatMap((name) => table.columns.filter((column) => column.name.trim().toLowerCase() === name));
  const candidates = wanted === undefined ? called(absoluteNames) : table.columns.filter(({ name }) => name === wanted);
  const column = candidates.find((candidate) => !Number.isNaN(timeAt(candidate, firstSet(candidate, table.rows))));
  const relative = wanted === undefined ? called(relativeNames) : candidates;
  const runtime = relative.find((candidate) => candidate !== column && candidate.column.type === 'number');
  return { time: column && { column, of: (row) => timeAt(column, row) }, runtime };
}

function timeAt(column: LoggedColumn, row: number): number {
  const number = numberAt(column, row);
  if (column.time) return number ?? Number.NaN;
  return parseTime(number ?? textAt(column, row) ?? null) ?? Number.NaN;
}

function firstSet(column: LoggedColumn, rows: number): number {
  for (let row = 0; row < rows; row++) if (textAt(column, row) !== undefined) return row;
  return 0;
}
