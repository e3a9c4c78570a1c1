import type { LoggedColumn, RunData } from '../../model/index.js';
import { noteNotANumber } from '../common/notes.js';
import { HistoryBuilder } from '../common/pointsBuilder.js';
import type { WarningLog } from '../common/warningLog.js';
import { isNamed, type ColumnMapping } from '../inputOptions.js';
import { cellAt, numberAt, textAt, type DataTable } from './dataTable.js';
import { isConfigKey, isOutcome } from './keyRoles.js';
import type { RowGroup } from './rowGroups.js';
import { timeColumns } from './rowMoment.js';
import { emptyRun } from './runRows.js';

/** What building runs out of rows needs to know. */
export interface HistoryContext {
  table: DataTable;
  map: ColumnMapping;
  source: string;
  warnings: WarningLog;
}

/** Runs of a table with a row per point: `skip` are the columns that say where a row belongs, `stepOf` gives a row's step. */
export function historyRuns(
  groups: readonly RowGroup[],
  skip: readonly (LoggedColumn | undefined)[],
  stepOf: (row: number) => number | undefined,
  context: HistoryContext,
): RunData[] {
  const { table, map } = context;
  const { time, runtime } = timeColumns(table, map.time);
  const columns = table.columns.filter((column) => !skip.includes(column) && column !== time?.column);
  const configs = new Set(columns.filter((column) => isConfig(column, groups, map)));
  return groups.map((group) => {
    const run = emptyRun(group.id, group.name, context.source);
    run.parent = group.parent;
    const history = new HistoryBuilder();
    const times: number[] = [];
    let stepless = 0;
    group.rows.forEach((row, i) => {
      const step = stepOf(row);
      if (step === undefined) stepless++;
      const at = { step: step ?? i, time: time?.of(row) ?? Number.NaN, runtime: (runtime && numberAt(runtime, row)) ?? Number.NaN };
      if (!Number.isNaN(at.time)) times.push(at.time);
      for (const column of columns) if (!configs.has(column)) pushCell(history, column, row, at, run.runId, context.warnings);
    });
    for (const column of configs) setConfig(run, column, group.rows);
    if (stepless > 0) noteStepless(run.runId, stepless, context);
    return { ...run, ...spanOf(times), metrics: history.finish() };
  });
}

function pushCell(
  history: HistoryBuilder,
  column: LoggedColumn,
  row: number,
  at: { step: number; time: number; runtime: number },
  run: string,
  warnings: WarningLog,
): void {
  const number = numberAt(column, row);
  if (number !== undefined) return history.push(column.name, at, number);
  const text = textAt(column, row);
  if (text !== undefined) noteNotANumber(warnings, column.name, run, text);
}

function setConfig(run: RunData, column: LoggedColumn, rows: readonly number[]): void {
  for (const row of rows) {
    const value = cellAt(column, row);
    if (value !== undefined) return void run.config.set(column.name.replace(/^config[./]/, ''), value);
  }
}

/**
 * Whether a column is config: as the mapping says; else a text that each run has one of; else, where runs are told apart by a column, a
 * number that each run has one of in all of its rows, unless its name sounds measured.
 */
function isConfig(column: LoggedColumn, groups: readonly RowGroup[], map: ColumnMapping): boolean {
  const { name } = column;
  if (isNamed(name, map.config)) return true;
  if (isNamed(name, map.metrics) || isNamed(name, map.summary) || map.value === name) return false;
  if (!groups.every(({ rows }) => isConstant(column, rows))) return false;
  if (isConfigKey(name) || column.column.type === 'string' || column.column.type === 'json') return true;
  const several = groups.length > 1 && groups.some(({ rows }) => rows.length > 1);
  const isFull = groups.every(({ rows }) => rows.every((row) => textAt(column, row) !== undefined));
  return several && isFull && !isOutcome(name);
}

function isConstant(column: LoggedColumn, rows: readonly number[]): boolean {
  let first: string | undefined;
  for (const row of rows) {
    const text = textAt(column, row);
    if (text === undefined) continue;
    first ??= text;
    if (text !== first) return false;
  }
  return true;
}

function spanOf(times: readonly number[]): Pick<RunData, 'createdAt' | 'durationS'> {
  if (times.length === 0) return {};
  const [begin, end] = times.reduce(([low, high], time) => [Math.min(low, time), Math.max(high, time)], [Infinity, -Infinity]);
  return { createdAt: begin, durationS: (end - begin) / 1000 };
}

function noteStepless(run: string, count: number, { warnings, table }: HistoryContext): void {
  const message = `${count.toLocaleString('en')} rows of ${run} in ${table.path} have no step; their number in the run, from 0, was used.`;
  warnings.add({ code: 'no-step', message, run, path: table.path });
}
