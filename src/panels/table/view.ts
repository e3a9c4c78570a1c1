import {
  canonicalJson,
  chosenTables,
  columnId,
  isValueColumn,
  type CellColumn,
  type Frame,
  type FrameColumn,
  type ManifestTable,
  type RunQuery,
  type TablePagePlan,
} from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { joined } from '../../theme/index.js';
import { groupTexts } from '../groups/texts.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { selectedRuns } from '../panelSelection.js';
import { pagedRows } from './pagedRows.js';
import { tablePage } from './plan.js';
import type { TableSpec, TableState } from './spec.js';
import { gridColumns, runIdColumn, runNameColumn, tablesOf, type GridColumn } from './tableColumns.js';
import { tableTexts } from './texts.js';

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
  /** What there is to say of cells, by column id. */
  titles?: ReadonlyMap<string, string | undefined>;
}

/** How the grid is sorted by one of its columns. */
export interface ColumnOrder {
  /** Of the column. */
  id: string;
  /** Whether the largest comes first. */
  desc: boolean;
}

/** What the grid draws. */
export interface TableView {
  columns: readonly GridColumn[];
  /** Rows that match; of groups, how many there are. */
  total: number;
  /** Where the rows of the grid are groups: the rows that match. */
  grouped?: { rows: number } | undefined;
  /** Rows of the tables that the step chooses, of whatever run and whatever the filter. */
  of: number;
  /** Runs of the run set that logged one of these tables; undefined where filters say which runs those are. */
  runs: number | undefined;
  /** The order in which the rows are: that of the answers, which may be an earlier one while the next is on its way. */
  sort: readonly ColumnOrder[];
  /** Whether the rows are those of an earlier filter, order or run set. */
  stale: boolean;
  /** Places of the rows that have arrived, ascending. */
  loaded: readonly number[];
  /** A row that has arrived. */
  at: (position: number) => GridRow | undefined;
  summary: string;
  /** Why there are no rows; what there is instead. */
  empty: string | undefined;
}

/**
 * Rows of the pages that have arrived. Order and columns are those of the plans they answer, not those asked for since, so that a heading never says of rows what they are
 * not. Rows of another table are not shown.
 */
export function viewTable(answers: readonly Answer[], spec: TableSpec, state: TableState, context: PanelContext): TableView {
  const pages = answers.flatMap(({ plan, frame }) =>
    plan.kind === 'table.page' && plan.rows.table === spec.table ? [{ plan, frame }] : [],
  );
  const [first] = pages;
  const asked = new Set(first?.plan.columns.map(columnId));
  const columns = gridColumns(spec, context.catalog, context.locale).filter(({ id }) => !first || asked.has(id));
  const tables = chosenTables(context.catalog?.tables ?? [], first?.plan.rows ?? spec);
  const total = first?.frame.total ?? 0;
  const runs = runsIn(tables, first?.plan.rows.runs, context);
  const empty = emptyReason(spec, context, answers.length > 0 && !first ? undefined : total);
  return {
    columns,
    total,
    of: tables.reduce((sum, { rows }) => sum + rows, 0),
    runs,
    sort: (first?.plan.sort ?? []).map(({ column, ascending }) => ({ id: columnId(column), desc: !ascending })),
    stale: answers.length > 0 && !isCurrent(first?.plan, tablePage(spec, state, context, 0)),
    ...pagedRows(pages, (frame, row, position) => rowOf(frame, row, position, columns)),
    empty,
    summary: empty ?? summaryOf(spec.table, total, columns.length, runs, context.locale),
  };
}

function summaryOf(table: string, total: number, columns: number, runs: number | undefined, locale: Locale | undefined): string {
  const t = textsOf(tableTexts, locale);
  const said = { table, rows: t('rows', { count: total }), columns: t('columns', { count: columns }) };
  return runs === undefined
    ? t('summary', said)
    : t('summaryRuns', { ...said, runs: textsOf(groupTexts, locale)('runs', { count: runs }) });
}

function isCurrent(shown: TablePagePlan | undefined, wanted: TablePagePlan): boolean {
  return shown !== undefined && canonicalJson([shown.rows, shown.sort ?? []]) === canonicalJson([wanted.rows, wanted.sort ?? []]);
}

/** How many of the runs of a query, or of those that would be asked for, logged one of the tables; undefined where a filter or a search decides, or no run logged any. */
export function runsIn(tables: readonly ManifestTable[], query: RunQuery | undefined, context: PanelContext): number | undefined {
  const { filter, search, only, except } = query ?? selectedRuns(context);
  if (filter || search) return undefined;
  const left = new Set(except);
  const kept = only && new Set(only);
  const runs = new Set(tables.flatMap(({ run }) => run ?? []));
  if (runs.size === 0) return undefined;
  return [...runs].filter((run) => !left.has(run) && (!kept || kept.has(run))).length;
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

/** A cell of a frame. */
export function cellAt(column: FrameColumn | undefined, row: number): Cell {
  if (!column || isValueColumn(column)) return undefined;
  return 'codes' in column ? column.dictionary[column.codes[row] ?? -1] : column[row];
}

/** Why there are no rows, of `total` that match (undefined where that is not known); undefined where there are. */
export function emptyReason({ table }: TableSpec, { catalog, locale }: PanelContext, total: number | undefined): string | undefined {
  if (tablesOf(catalog, table).length === 0) return noSuchTable(table, catalog, locale);
  return total === 0 ? textsOf(tableTexts, locale)('noMatch', { table }) : undefined;
}

/** That no run logged a table of a key, and which keys there are. */
export function noSuchTable(table: string, catalog: PanelContext['catalog'], locale?: Locale): string {
  return textsOf(tableTexts, locale)('noTable', { table, others: otherTables(catalog?.tables ?? [], locale) });
}

function otherTables(tables: readonly { key: string }[], locale: Locale | undefined): string {
  const t = textsOf(tableTexts, locale);
  const names = Array.from(new Set(tables.map(({ key }) => key)), (name) => t('quoted', { name }));
  return names.length === 0 ? t('noTables') : t('thereIs', { tables: joined(names, locale) });
}
