import type { LoggedColumn, RunData } from '../../model/index.js';
import { noteIgnoredKey } from '../common/notes.js';
import type { WarningLog } from '../common/warningLog.js';
import { HistoryBuilder } from '../common/pointsBuilder.js';
import { cellAt, numberAt, textAt } from './dataTable.js';
import type { HistoryContext } from './historyRuns.js';
import type { RowGroup } from './rowGroups.js';
import { timeColumns } from './rowMoment.js';
import { emptyRun } from './runRows.js';

/** Columns of a long table: one row per metric and step. */
export interface LongColumns {
  run?: LoggedColumn | undefined;
  step?: LoggedColumn | undefined;
  key: LoggedColumn;
  value: LoggedColumn;
}

/**
 * Runs of a table with a row per metric and step. Without a step column points count per metric, and a table that has each metric of a
 * run once is its summary.
 */
export function longRuns(groups: readonly RowGroup[], columns: LongColumns, context: HistoryContext): RunData[] {
  const { table, map, warnings } = context;
  const { key, value, step, run: runColumn } = columns;
  const { time, runtime } = timeColumns(table, map.time);
  const others = table.columns.filter((column) => ![key, value, step, runColumn, time?.column, runtime].includes(column));
  const isSummary = !step && groups.every(({ rows }) => new Set(rows.map((row) => textAt(key, row))).size === rows.length);
  return groups.map((group) => {
    const run = emptyRun(group.id, group.name, context.source);
    const history = new HistoryBuilder();
    const counts = new Map<string, number>();
    for (const row of group.rows) {
      const [metric, number] = [textAt(key, row), numberAt(value, row)];
      if (metric === undefined || number === undefined) continue;
      if (isSummary) run.summary.set(metric, number);
      else {
        const count = counts.get(metric) ?? 0;
        counts.set(metric, count + 1);
        const own = step && numberAt(step, row);
        const at = { step: own ?? count, time: time?.of(row) ?? Number.NaN, runtime: (runtime && numberAt(runtime, row)) ?? Number.NaN };
        history.push(metric, at, number);
      }
    }
    for (const column of others) takeOther(run, column, group.rows, warnings);
    return { ...run, metrics: history.finish() };
  });
}

/** Another column is config where it has one value in the run. */
function takeOther(run: RunData, column: LoggedColumn, rows: readonly number[], warnings: WarningLog): void {
  const values = new Set(rows.map((row) => textAt(column, row)));
  values.delete(undefined);
  const first = rows.map((row) => cellAt(column, row)).find((cell) => cell !== undefined);
  if (values.size === 1 && first !== undefined) run.config.set(column.name, first);
  else if (values.size > 1) noteIgnoredKey(warnings, column.name, run.runId, [...values][0]!, 'change within a run of long rows');
}
