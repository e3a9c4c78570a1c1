import {
  columnId,
  columnLabel,
  isValueColumn,
  RunfolioError,
  valueAt,
  type Column,
  type Frame,
  type FrameColumn,
  type RunId,
  type SeriesLine,
} from '../../model/index.js';
import { english, textsOf, type Locale } from '../../texts/index.js';
import { runColor, type PaletteTheme } from '../../theme/index.js';
import { fieldAt, runIdAt, runNameAt } from '../groups/index.js';
import type { Answer } from '../panelKind.js';
import { runsOf, selectedIndices } from '../panelSelection.js';
import { mostRows } from './plan.js';
import type { CustomChartSpec } from './spec.js';
import { customChartTexts } from './texts.js';

export type DatasetName = 'runs' | 'history' | 'table';

/** A row as Vega wants it. A missing value is null. */
export type ChartRow = Readonly<Record<string, unknown>>;

/** Named data of a chart. */
export interface Dataset {
  name: DatasetName;
  /** Names of the fields all rows have. */
  fields: readonly string[];
  rows: readonly ChartRow[];
  notes: readonly string[];
}

interface Look {
  colors: Readonly<Record<RunId, string>>;
  theme: PaletteTheme;
  locale?: Locale | undefined;
  /** Indices of the runs that others select; absent where they select all. */
  selected: ReadonlySet<number> | undefined;
}

/** Makes the data out of the answers. Throws where there are more rows than can be drawn. */
export function makeDatasets(answers: readonly Answer[], spec: CustomChartSpec, look: Omit<Look, 'selected'>): Dataset[] {
  const selected = selectedIndices(answers);
  const full: Look = { ...look, selected };
  return answers.flatMap(({ plan, frame }, i): Dataset[] => {
    if (plan.kind === 'runs.columns') return i === 0 ? [runRows(frame, spec.columns, full)] : [];
    if (plan.kind === 'series') return [historyRows(frame, full)];
    if (plan.kind === 'table.page') return [tableRows(frame, plan.columns, full, answers[0]?.frame)];
    return [];
  });
}

/** Fields that data always has, before those that were chosen. */
export const runFields: readonly string[] = ['run_id', 'name', 'state', 'color', 'selected'];
export const historyFields: readonly string[] = ['run_id', 'name', 'run', 'metric', 'color', 'selected', 'step', 'value'];
export const tableFields: readonly string[] = ['run_id', 'name', 'color', 'selected', 'step'];

/** Names of the fields of columns: as read, and as stored where another has that name. */
export function fieldNames(columns: readonly Column[], taken: readonly string[] = runFields): string[] {
  const used = new Set(taken);
  return columns.map((column) => {
    const label = columnLabel(column);
    const name = used.has(label) ? columnId(column) : label;
    used.add(name);
    return name;
  });
}

function runRows(frame: Frame, columns: readonly Column[], look: Look): Dataset {
  refuseMore('runs', frame.rows, 'runs', { hint: 'Filter the runs.' });
  const runs = runsOf(frame);
  const names = fieldNames(columns);
  const values = columns.map((column) => frame.columns[columnId(column)]);
  const rows = Array.from(runs, (run, row): ChartRow => {
    const id = runIdAt(frame, row);
    const own = { run_id: id, name: runNameAt(frame, row), state: fieldAt(frame, { from: 'run', key: 'state' }, row) ?? null };
    return withFields({ ...own, ...lookOf(run, id, look) }, names, values, row);
  });
  return { name: 'runs', fields: [...runFields, ...names], rows, notes: [] };
}

function historyRows(frame: Frame, look: Look): Dataset {
  const points = frame.fidelity.kind === 'exact' ? frame.rows : frame.fidelity.from;
  refuseMore('history', points, 'points', { hint: 'Choose fewer metrics, or filter the runs.' });
  const { x, y } = frame.columns;
  const rows: ChartRow[] = [];
  for (const line of frame.series?.lines ?? []) {
    const shared = { run_id: line.runId, name: line.name, run: line.name, metric: line.metric, ...lookOf(line.run, line.runId, look) };
    for (let row = line.start; row < line.end; row++) {
      const value = numberAt(y, row);
      if (!Number.isNaN(value)) rows.push({ ...shared, step: numberAt(x, row), value });
    }
  }
  return { name: 'history', fields: historyFields, rows, notes: historyNotes(frame.series?.lines ?? [], rows.length, look.locale) };
}

function historyNotes(lines: readonly SeriesLine[], kept: number, locale: Locale | undefined): string[] {
  const lost = lines.reduce((sum, { points }) => sum + points, 0) - kept;
  return lost > 0 ? [textsOf(customChartTexts, locale)('lost', { count: lost })] : [];
}

function tableRows(frame: Frame, columns: readonly Column[], look: Look, runFrame: Frame | undefined): Dataset {
  refuseMore('table', frame.total ?? frame.rows, 'rows', { hint: 'Filter the runs.' });
  const runs = frame.columns['run'];
  const rowOf = new Map(runFrame ? Array.from(runsOf(runFrame), (run, row) => [run, row]) : []);
  const names = fieldNames(columns, tableFields);
  const values = columns.map((column) => frame.columns[columnId(column)]);
  const rows = Array.from({ length: frame.rows }, (_, row): ChartRow => {
    const run = numberAt(runs, row);
    const at = rowOf.get(run);
    const id = runFrame && at !== undefined ? runIdAt(runFrame, at) : '';
    const name = runFrame && at !== undefined ? runNameAt(runFrame, at) : '';
    return withFields({ run_id: id, name, ...lookOf(run, id, look), step: numberAt(frame.columns['step'], row) }, names, values, row);
  });
  return { name: 'table', fields: [...tableFields, ...names], rows, notes: [] };
}

function lookOf(run: number, id: RunId, { colors, theme, selected }: Look) {
  return { color: colors[id] ?? runColor(Math.max(0, run), theme), selected: selected?.has(run) ?? true };
}

function withFields(
  own: Record<string, unknown>,
  names: readonly string[],
  values: readonly (FrameColumn | undefined)[],
  row: number,
): ChartRow {
  for (const [i, name] of names.entries()) own[name] = cellAt(values[i], row);
  return own;
}

function cellAt(column: FrameColumn | undefined, row: number): unknown {
  if (column === undefined) return null;
  if (isValueColumn(column)) return valueAt(column, row) ?? null;
  if ('dictionary' in column) return column.dictionary[column.codes[row] ?? -1] ?? null;
  const cell = column[row];
  return cell instanceof Float64Array ? [...cell] : (cell ?? null);
}

function numberAt(column: FrameColumn | undefined, row: number): number {
  return ArrayBuffer.isView(column) ? (column[row] ?? NaN) : NaN;
}

function refuseMore(name: DatasetName, rows: number, unit: string, help: { hint: string }): void {
  if (rows <= mostRows) return;
  const [found, most] = [english.whole(rows), english.whole(mostRows)];
  throw new RunfolioError('too-large', `${name} has ${found} ${unit}; a custom chart draws at most ${most}.`, help);
}
