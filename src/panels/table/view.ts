import { columnId, isValueColumn, type CellColumn, type Frame, type FrameColumn } from '../../model/index.js';
import { formatStep } from '../../theme/index.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { pageSize } from './plan.js';
import type { TableSpec, TableState } from './spec.js';
import { gridColumns, runIdColumn, runNameColumn, tablesOf, type GridColumn } from './tableColumns.js';

export type Cell = CellColumn[number];

/** One row of the grid. */
export interface GridRow {
  /** 0-based place among the rows that match. */
  position: number;
  /** Index of the run, hence its colour; -1 for a table of the project. */
  run: number;
  runId: string;
  runName: string;
  /** Id of the logged table, and the place in it, from 0: what a row is, however the grid is sorted. */
  table: number;
  row: number;
  cells: ReadonlyMap<string, Cell>;
}

/** What the grid draws. */
export interface TableView {
  columns: readonly GridColumn[];
  /** Rows that match. */
  total: number;
  /** Rows of all tables of the key and step, whatever the filter. */
  of: number;
  /** Runs that logged the key. */
  runs: number;
  /** A row that has arrived. */
  at: (position: number) => GridRow | undefined;
  summary: string;
  /** Why there are no rows; what there is instead. */
  empty: string | undefined;
}

/** Rows of the pages that have arrived, which are those of the plans they answer. */
export function viewTable(answers: readonly Answer[], spec: TableSpec, _state: TableState, context: PanelContext): TableView {
  const columns = gridColumns(spec, context.catalog);
  const pages = new Map(answers.flatMap(({ plan, frame }) => (plan.kind === 'table.page' ? [[plan.offset, frame] as const] : [])));
  const [first] = pages.values();
  const tables = tablesOf(context.catalog, spec.table);
  const total = first?.total ?? 0;
  const runs = new Set(tables.flatMap(({ run }) => run ?? [])).size;
  const view = { columns, total, runs, of: tables.reduce((sum, { rows }) => sum + rows, 0), at: reader(pages, columns) };
  const empty = emptyReason(spec, context, total);
  const what = columns.length === 1 ? '1 column' : `${formatStep(columns.length)} columns`;
  return {
    ...view,
    empty,
    summary: empty ?? `${spec.table}: ${counted(total, 'row')} of ${what} that match, from ${counted(runs, 'run')}.`,
  };
}

/** `1 row`, `2,000 rows`. */
export function counted(count: number, noun: string): string {
  return `${formatStep(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function reader(pages: ReadonlyMap<number, Frame>, columns: readonly GridColumn[]): TableView['at'] {
  return (position) => {
    const offset = Math.floor(position / pageSize) * pageSize;
    const frame = pages.get(offset);
    return frame && position - offset < frame.rows ? rowOf(frame, position - offset, position, columns) : undefined;
  };
}

/** A row of a `table.page` frame. */
export function rowOf(frame: Frame, row: number, position: number, columns: readonly GridColumn[]): GridRow {
  const number = (name: string): number => Number(cellAt(frame.columns[name], row) ?? -1);
  const text = (id: string): string => {
    const cell = cellAt(frame.columns[id], row);
    return typeof cell === 'string' ? cell : '';
  };
  return {
    position,
    run: number('run'),
    runId: text(columnId(runIdColumn)),
    runName: text(columnId(runNameColumn)),
    table: number('table'),
    row: number('row'),
    cells: new Map(columns.map(({ id }) => [id, cellAt(frame.columns[id], row)])),
  };
}

function cellAt(column: FrameColumn | undefined, row: number): Cell {
  if (!column || isValueColumn(column)) return undefined;
  return 'codes' in column ? column.dictionary[column.codes[row] ?? -1] : column[row];
}

function emptyReason({ table }: TableSpec, { catalog }: PanelContext, total: number): string | undefined {
  const known = tablesOf(catalog, table);
  if (known.length === 0) return `No run logged a table called ${JSON.stringify(table)}. ${otherTables(catalog?.tables ?? [])}`;
  return total === 0 ? `No row of ${JSON.stringify(table)} matches.` : undefined;
}

function otherTables(tables: readonly { key: string }[]): string {
  const keys = [...new Set(tables.map(({ key }) => key))];
  return keys.length === 0 ? 'This project has no logged tables.' : `There is ${keys.map((key) => JSON.stringify(key)).join(', ')}.`;
}
