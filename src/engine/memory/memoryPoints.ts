import type { ForeignColumn } from '../../arrow/index.js';
import { RunfolioError, type MetricPoints, type RunData } from '../../model/index.js';
import type { MemoryTable } from './memoryData.js';
import { memoryColumns } from './memoryTable.js';

const where = 'The points';

/** Adds the points of a table of all runs to the runs that it names. Throws `bad-input` for rows of no run, steps that are not finite, and metrics that a run has already. */
export function addPoints(runs: readonly RunData[], table: MemoryTable): void {
  const columns = memoryColumns(table, where);
  const ids = named(columns, 'run');
  const steps = named(columns, 'step');
  const time = columns.find(({ name }) => name === 'time');
  const rowsOf = new Map<string, number[]>();
  for (const [row, id] of ids.cells.entries()) {
    const rows = rowsOf.get(String(id)) ?? [];
    rows.push(row);
    rowsOf.set(String(id), rows);
  }
  const byId = new Map(runs.map((run) => [run.runId, run]));
  for (const [id, rows] of rowsOf) {
    const run = byId.get(id);
    if (!run) throw bad(`${where} are of the run ${JSON.stringify(id)} in row ${rows[0]}, which is not among the runs.`);
    for (const column of columns) {
      if (column === ids || column === steps || column === time) continue;
      const set = rows.filter((row) => column.cells[row] !== null && column.cells[row] !== undefined);
      if (set.length === 0) continue;
      if (run.metrics.has(column.name))
        throw bad(`Run ${JSON.stringify(id)} has ${JSON.stringify(column.name)} in its history and in the points.`);
      run.metrics.set(column.name, pointsAt(set, { steps, column, time }));
    }
  }
}

function pointsAt(
  rows: readonly number[],
  { steps, column, time }: { steps: ForeignColumn; column: ForeignColumn; time: ForeignColumn | undefined },
): MetricPoints {
  const step = Float64Array.from(rows, (row) => numberIn(steps, row));
  const wrong = step.findIndex((each) => !Number.isFinite(each));
  if (wrong >= 0) throw bad(`${where}: the step in row ${rows[wrong]} is ${step[wrong]}; steps are finite numbers.`);
  const value = Float64Array.from(rows, (row) => numberIn(column, row));
  return time ? { step, value, time: Float64Array.from(rows, (row) => numberIn(time, row)) } : { step, value };
}

function numberIn({ name, cells }: ForeignColumn, row: number): number {
  const cell = cells[row];
  if (cell === null || cell === undefined) return Number.NaN;
  if (typeof cell === 'number' || typeof cell === 'bigint' || typeof cell === 'boolean' || cell instanceof Date) return Number(cell);
  throw bad(`${where}: the column ${JSON.stringify(name)} has ${JSON.stringify(cell)} in row ${row}, which is no number.`);
}

function named(columns: readonly ForeignColumn[], wanted: string): ForeignColumn {
  const found = columns.find(({ name }) => name === wanted);
  if (found) return found;
  throw bad(`${where} have no column ${JSON.stringify(wanted)}; there are: ${columns.map(({ name }) => name).join(', ')}.`);
}

function bad(message: string): RunfolioError {
  return new RunfolioError('bad-input', message);
}
