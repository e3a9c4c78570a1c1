import { RunfolioError, type LoggedTable, type RunData } from '../../model/index.js';
import { configValues } from '../common/values.js';
import { parseTime } from '../common/parseTime.js';
import { folderOf } from '../common/paths.js';
import { folderRun, type RunName } from '../common/runName.js';
import type { WarningLog } from '../common/warningLog.js';
import type { ImportedRun } from '../importer.js';
import type { ColumnMapping } from '../inputOptions.js';
import { numberAt, type DataTable } from './dataTable.js';
import { historyRuns, type HistoryContext } from './historyRuns.js';
import { joinByTime } from './joinByTime.js';
import { longRuns } from './longRuns.js';
import { groupRows, lineageGroups, tableKey } from './rowGroups.js';
import { runRows } from './runRows.js';
import { tableShape, type TableShape } from './tableShape.js';

/** What reading the tables of one format needs. */
export interface TableContext {
  map: ColumnMapping;
  /** `RunData.source` of what comes out. */
  source: string;
  warnings: WarningLog;
  /** The import's common folder, which is no part of ids. */
  root: string;
  /** The run of each file that is a run of its own. */
  names: ReadonlyMap<string, RunName>;
}

/** Runs and tables of several files; what is said of one run in several files is put together. */
export interface TablesRead {
  runs: ImportedRun[];
  tables: LoggedTable[];
}

/** Turns tables into what they are: histories, runs, or tables as such. */
export function readTables(tables: readonly DataTable[], context: TableContext): TablesRead {
  const shaped = joinMonitors(tables, context).flatMap((table) => shapeOf(table, context));
  const logged = shaped.filter(({ shape }) => shape.kind === 'table').map(({ table }) => loggedTable(table, context.root));
  const histories = shaped.filter(({ shape }) => shape.kind !== 'table' && shape.kind !== 'runs');
  const runTables = shaped.filter(({ shape }) => shape.kind === 'runs');
  const found = histories.flatMap(({ table, shape }) =>
    historyOf(table, shape, context).map((run): ImportedRun => ({ run, path: table.path })),
  );
  const rows = runTables.map(({ table, shape }) => ({ table, runs: rowsOf(table, shape, context) }));
  return { runs: joinRunTables(found, rows, context), tables: logged };
}

/** The table with what its rows are; none where the mapping names a column that it has not. */
function shapeOf(table: DataTable, { map, warnings }: TableContext): { table: DataTable; shape: TableShape }[] {
  try {
    return [{ table, shape: tableShape(table, map) }];
  } catch (error) {
    if (!(error instanceof RunfolioError)) throw error;
    warnings.add({ code: 'unreadable-file', message: error.message, path: table.path });
    return [];
  }
}

/** Monitors of environments that ran side by side are one table, in order of time. */
function joinMonitors(tables: readonly DataTable[], { root }: TableContext): DataTable[] {
  const folders = new Map<string, DataTable[]>();
  for (const table of tables) {
    const folder = table.facts && monitorFolder(table.path, root)?.id;
    const key = folder === undefined ? table.path : `folder ${folder}`;
    folders.set(key, [...(folders.get(key) ?? []), table]);
  }
  return [...folders.values()].map((parts) => (parts.length === 1 ? parts[0]! : joinByTime(parts)));
}

function loggedTable({ path, rows, columns }: DataTable, root: string): LoggedTable {
  return { key: tableKey(path, root), rows, columns };
}

function historyOf(table: DataTable, shape: TableShape, { map, source, warnings, names }: TableContext): RunData[] {
  const context: HistoryContext = { table, map, source, warnings };
  const own = names.get(table.path)!;
  const runs = runsOf(shape, own, context);
  if (table.facts) for (const run of runs) takeFacts(run, table, warnings);
  return runs;
}

function runsOf(shape: TableShape, own: RunName, context: HistoryContext): RunData[] {
  const { table } = context;
  const stepBy =
    (column: Extract<TableShape, { kind: 'history' }>['step']) =>
    (row: number): number | undefined => {
      const step = column && numberAt(column, row);
      return step !== undefined && Number.isFinite(step) ? step : undefined;
    };
  switch (shape.kind) {
    case 'history':
      return historyRuns(groupRows(table, shape.run, shape.name, own), [shape.run, shape.name, shape.step], stepBy(shape.step), context);
    case 'long':
      return longRuns(groupRows(table, shape.run, undefined, own), shape, context);
    case 'lineage': {
      const groups = lineageGroups(table, shape.id, shape.from);
      return historyRuns(groups, [shape.id, shape.from, shape.step], stepBy(shape.step), context);
    }
    case 'monitor': {
      let total = 0;
      const steps = Array.from({ length: table.rows }, (_, row) => (total += numberAt(shape.length, row) ?? 0));
      return historyRuns(groupRows(table, undefined, undefined, own), [], (row) => steps[row], context);
    }
    default:
      return [];
  }
}

/** The first line `#{…}` of a file is config; a start time in it is the run's, and turns seconds since the start into times. */
function takeFacts(run: RunData, { facts = {} }: DataTable, warnings: WarningLog): void {
  const { t_start: start = null, ...config } = facts;
  const createdAt = parseTime(start);
  for (const [key, value] of configValues(createdAt === undefined ? facts : config, run.runId, warnings)) run.config.set(key, value);
  if (createdAt === undefined) return;
  run.createdAt = createdAt;
  const seconds = run.metrics.get('t')?.value;
  if (!seconds) return;
  run.durationS = seconds.reduce((longest, t) => Math.max(longest, t), 0);
  for (const points of run.metrics.values()) {
    if (points.value.length !== seconds.length) continue;
    points.runtime ??= seconds.slice();
    points.time ??= seconds.map((t) => createdAt + t * 1000);
  }
}

function rowsOf(table: DataTable, shape: TableShape, { map, source }: TableContext): RunData[] {
  return shape.kind === 'runs' ? runRows(table, shape, map, source) : [];
}

interface RunTable {
  table: DataTable;
  runs: RunData[];
}

/**
 * Rows of run tables join the history of the run of that id. Ids that several run tables have are different runs, since their columns
 * may mean different things: they get the file's name in front, which is their group too.
 */
function joinRunTables(histories: readonly ImportedRun[], runTables: readonly RunTable[], { root }: TableContext): ImportedRun[] {
  const known = new Map(histories.map(({ run }) => [run.runId, run]));
  const counts = new Map<string, number>();
  for (const { runs } of runTables) for (const { runId } of runs) counts.set(runId, (counts.get(runId) ?? 0) + 1);
  const isMixed = runTables.length > 1 && [...counts].some(([id, count]) => count > 1 && !known.has(id));
  const made = runTables.flatMap(({ table, runs }) =>
    runs.flatMap((row): ImportedRun[] => {
      const history = known.get(row.runId);
      if (history) {
        joinRow(history, row);
        return [];
      }
      const key = tableKey(table.path, root);
      return [{ run: isMixed ? { ...row, runId: `${key}/${row.runId}`, group: row.group ?? key } : row, path: table.path }];
    }),
  );
  return [...histories, ...made];
}

function joinRow(history: RunData, row: RunData): void {
  for (const [key, value] of row.config) history.config.set(key, value);
  for (const [key, value] of row.summary) history.summary.set(key, value);
  history.state = row.state;
  if (history.name === history.runId) history.name = row.name;
}

/** Monitors of parallel environments, `0.monitor.csv`, `1.monitor.csv` and so on, are of the run of their folder. */
export function monitorFolder(path: string, root: string): RunName | undefined {
  return /(?:^|\/)\d+(?:\.\d+)*\.monitor\.csv$/.test(path) && folderOf(path) !== '' ? folderRun(folderOf(path), root) : undefined;
}
