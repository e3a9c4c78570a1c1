import type { QueryEngine } from '../../engine/index.js';
import { columnId, columnLabel, isValueColumn, listedRuns, valueAt, type Column, type Frame, type RunSet } from '../../model/index.js';
import { formatDuration, formatMoment, formatNumber, formatValue } from '../../theme/index.js';
import { noValue } from '../values/readValue.js';
import type { LatexTable } from './latexParts.js';

const nameColumn: Column = { from: 'run', key: 'name' };
const idColumn: Column = { from: 'run', key: 'run_id' };

/** All runs of a set in its order, with the columns asked for. */
export async function runTable(
  set: RunSet,
  columns: readonly Column[],
  engine: Pick<QueryEngine, 'run'>,
  signal: AbortSignal,
): Promise<LatexTable> {
  const frame = await engine.run(
    { kind: 'runs.columns', runs: listedRuns(set), columns: unique([nameColumn, idColumn, ...columns]) },
    { signal },
  );
  const shown = columns.filter(({ from, key }) => !(from === 'run' && key === 'name'));
  const rows = Array.from({ length: frame.rows }, (_, row) => [
    String(cellOf(frame, nameColumn, row) || cellOf(frame, idColumn, row) || noValue),
    ...shown.map((column) => cellText(cellOf(frame, column, row), column)),
  ]);
  return {
    heads: [{ text: 'Run', numeric: false }, ...shown.map((column) => ({ text: columnLabel(column), numeric: isNumeric(frame, column) }))],
    rows,
  };
}

function unique(columns: readonly Column[]): Column[] {
  return [...new Map(columns.map((column) => [columnId(column), column])).values()];
}

function cellOf(frame: Frame, column: Column, row: number): string | number | boolean | undefined {
  const values = frame.columns[columnId(column)];
  return isValueColumn(values) ? valueAt(values, row) : undefined;
}

/** Whether it has numbers, and nothing but numbers. */
function isNumeric(frame: Frame, column: Column): boolean {
  const cells = Array.from({ length: frame.rows }, (_, row) => cellOf(frame, column, row)).filter((cell) => cell !== undefined);
  return cells.length > 0 && cells.every((cell) => typeof cell === 'number');
}

function cellText(cell: string | number | boolean | undefined, { from, key }: Column): string {
  if (cell === undefined) return noValue;
  if (typeof cell !== 'number') return String(cell);
  if (from === 'run' && key === 'created_at') return formatMoment(cell);
  if (from === 'run' && key === 'duration_s') return formatDuration(cell);
  return from === 'metric' ? formatValue(cell) : formatNumber(cell);
}
