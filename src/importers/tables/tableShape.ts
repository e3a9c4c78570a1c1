import { RunfolioError, type LoggedColumn } from '../../model/index.js';
import type { ColumnMapping } from '../inputOptions.js';
import { distinctShare, isDistinct, numberAt, type DataTable } from './dataTable.js';

/** What the rows of a table are, with the columns that say which run, step and so on a row belongs to. */
export type TableShape =
  | { kind: 'history'; run?: LoggedColumn | undefined; name?: LoggedColumn | undefined; step?: LoggedColumn | undefined }
  | { kind: 'long'; run?: LoggedColumn | undefined; step?: LoggedColumn | undefined; key: LoggedColumn; value: LoggedColumn }
  /** Each row goes on from another one, as HiPlot writes it: rows form chains, which are runs. */
  | { kind: 'lineage'; id: LoggedColumn; from: LoggedColumn; step?: LoggedColumn | undefined }
  /** One row per episode with return, length and time, as the monitor of Stable-Baselines writes it. */
  | { kind: 'monitor'; length: LoggedColumn }
  | { kind: 'runs'; run?: LoggedColumn | undefined; name?: LoggedColumn | undefined }
  | { kind: 'table' };

/** Names of step columns, the first that is there counts. */
const stepNames =
  '_step step steps global_step trainer/global_step train/global_step training_iteration iteration iterations iter time/total_timesteps total_timesteps timesteps_total timesteps timestep env_steps num_updates update epoch epochs round generation episode'.split(
    ' ',
  );
const runNames =
  'run_id run run_name experiment_id experiment experiment_name trial_id trial trial_number trial_name config_id model_id model model_name uid uuid name id number'.split(
    ' ',
  );
const keyNames = ['key', 'metric', 'metric_name', 'tag', 'variable'];
const valueNames = ['value', 'metric_value'];
/** Columns of tables of samples, whose rows are no runs whatever their id is called. */
const sampleNames =
  /^(?:label|labels|true_label|target|y|y_true|y_pred|ground_truth|pred|preds|prediction|predicted|predicted_label|prob|probability|image|image_id|filename|file|path|text|sentence|question|answer|prompt|response|sample|sample_id)$/;

function normal(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
}

/** Says what the rows of a table are: as the mapping says, else by the names and values of its columns. Throws `bad-input` for unknown columns. */
export function tableShape(table: DataTable, map: ColumnMapping): TableShape {
  const mapped = (name: string | undefined): LoggedColumn | undefined => (name === undefined ? undefined : columnCalled(table, name));
  const named = (names: readonly string[], fits: (column: LoggedColumn) => boolean): LoggedColumn | undefined => {
    for (const name of names) {
      const found = table.columns.find((column) => normal(column.name) === name && fits(column));
      if (found) return found;
    }
    return undefined;
  };
  if (map.as === 'table') return { kind: 'table' };
  const step = mapped(map.step) ?? named(stepNames, (column) => isSteps(column, table.rows));
  const run = mapped(map.run) ?? named(runNames, () => true);
  const name = mapped(map.name);
  if (map.as === 'runs') return { kind: 'runs', run, name };
  const key = mapped(map.key) ?? named(keyNames, ({ column }) => column.type === 'string');
  const value = mapped(map.value) ?? named(valueNames, ({ column }) => column.type === 'number');
  if (key && value) return { kind: 'long', run: runOfRows(run, map, table), step, key, value };
  if (map.as === 'history') return { kind: 'history', run: runOfRows(run, map, table), name, step };
  return guess(table, map, { step, run, name });
}

interface Known {
  step: LoggedColumn | undefined;
  run: LoggedColumn | undefined;
  name: LoggedColumn | undefined;
}

function guess(table: DataTable, map: ColumnMapping, { step, run, name }: Known): TableShape {
  const called = (wanted: string): LoggedColumn | undefined => table.columns.find((column) => normal(column.name) === wanted);
  const length = called('l');
  if (table.facts && length?.column.type === 'number' && called('r') && called('t')) return { kind: 'monitor', length };
  const [id, from] = [called('uid'), called('from_uid')];
  if (id && from && map.run === undefined && isDistinct(id, table.rows)) return { kind: 'lineage', id, from, step };
  if (map.run === undefined && table.columns.some((column) => sampleNames.test(normal(column.name)))) return { kind: 'table' };
  if (run !== undefined && isRunTable(table, map, { step, run, name })) return runsOrHistory(table, map, { step, run, name });
  const others = table.columns.some((column) => column !== step && column !== run && column.column.type === 'number');
  if (step && others && (run !== undefined || rises(step, table.rows)))
    return { kind: 'history', run: runOfRows(run, map, table), name, step };
  return map.run !== undefined || map.step !== undefined ? { kind: 'history', run, name, step } : { kind: 'table' };
}

/** Most rows are of a run of their own. Texts may repeat where there are no steps that could tell the rows of a run apart. */
function isRunTable(table: DataTable, map: ColumnMapping, { step, run }: Known): boolean {
  const share = distinctShare(run!, table.rows);
  if (share === 1) return map.run !== undefined || run !== step;
  return share >= 0.5 && step === undefined && run!.column.type === 'string';
}

/** One row per run. Where a number is the run's only name and the steps rise, as row numbers do, it is a history after all. */
function runsOrHistory(table: DataTable, map: ColumnMapping, { step, run, name }: Known): TableShape {
  const isCounter = run!.column.type === 'number' && step !== undefined && rises(step, table.rows) && map.run === undefined;
  return isCounter ? { kind: 'history', name, step } : { kind: 'runs', run, name };
}

/** The run column of a history; a column that was not asked for and differs in each row is none. */
function runOfRows(run: LoggedColumn | undefined, map: ColumnMapping, table: DataTable): LoggedColumn | undefined {
  return map.run !== undefined || (run && !isDistinct(run, table.rows)) ? run : undefined;
}

function columnCalled(table: DataTable, name: string): LoggedColumn {
  const found =
    table.columns.find((column) => column.name === name) ?? table.columns.find((column) => normal(column.name) === normal(name));
  if (found) return found;
  const names = table.columns.slice(0, 20).map((column) => column.name);
  throw new RunfolioError('bad-input', `${table.path} has no column “${name}”; it has ${names.join(', ')}.`);
}

/** Whether a column holds whole numbers, and in most rows one. */
function isSteps(column: LoggedColumn, rows: number): boolean {
  if (column.column.type !== 'number') return false;
  let set = 0;
  for (let row = 0; row < rows; row++) {
    const value = numberAt(column, row);
    if (value === undefined || Number.isNaN(value)) continue;
    if (!Number.isInteger(value)) return false;
    set++;
  }
  return set * 2 >= rows;
}

/** Whether steps do not fall in nine of ten rows. */
function rises(step: LoggedColumn, rows: number): boolean {
  let [falls, last] = [0, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < rows; row++) {
    const value = numberAt(step, row);
    if (value === undefined) continue;
    if (value < last) falls++;
    last = value;
  }
  return falls * 10 <= rows;
}
