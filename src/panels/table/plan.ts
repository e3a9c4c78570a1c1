import { allOf, columnId, type Column, type Filter, type RowQuery, type TableGroupsPlan, type TablePagePlan } from '../../model/index.js';
import type { PanelContext } from '../panelKind.js';
import { selectedRuns } from '../panelSelection.js';
import { rowFilter } from '../rowSelection.js';
import { groupAggregatesOf, groupGridColumns, groupKeys, groupSortOf, openGroup, showsGroups } from './groupColumns.js';
import { initialTableState, type TableSpec, type TableState } from './spec.js';
import { gridColumns, runIdColumn, runNameColumn, sortOf, tablesOf } from './tableColumns.js';

/** What the panel asks. */
export type TablePlan = TablePagePlan | TableGroupsPlan;

/** Rows, or groups, per request. */
export const pageSize = 100;

/** The rows that match: those of the selected runs, that pass the author's filter, the reader's and the page's, and are of the open group. */
export function rowQuery(spec: TableSpec, state: Pick<TableState, 'filters' | 'search' | 'group'>, context: PanelContext): RowQuery {
  const { filters, search } = state;
  const selected = rowFilter(context.selection, spec.table);
  const group = openGroup(spec, state);
  const all: Filter[] = [
    ...(spec.filter ? [spec.filter] : []),
    ...Object.values(filters),
    ...(selected ? [selected] : []),
    ...(group ? [group.filter] : []),
  ];
  return {
    runs: selectedRuns(context),
    table: spec.table,
    ...(spec.step !== undefined && { step: spec.step }),
    ...(all.length > 0 && { filter: allOf(all) }),
    ...(search !== '' && { search }),
  };
}

/** What a page of the grid asks: its columns, and the name and id of the run. */
export function pageColumns(spec: TableSpec, context: PanelContext): Column[] {
  const columns = [runIdColumn, runNameColumn, ...gridColumns(spec, context.catalog).map(({ column }) => column)];
  return [...new Map(columns.map((column) => [columnId(column), column])).values()];
}

/** The page at `offset` rows. */
export function tablePage(spec: TableSpec, state: TableState, context: PanelContext, offset: number, limit = pageSize): TablePagePlan {
  const sort = sortOf(spec, state.sort);
  const rows = rowQuery(spec, state, context);
  return { kind: 'table.page', rows, columns: pageColumns(spec, context), offset, limit, ...(sort.length > 0 && { sort: [...sort] }) };
}

/** The page of groups at `offset`. */
export function groupsPage(spec: TableSpec, state: TableState, context: PanelContext, offset: number, limit = pageSize): TableGroupsPlan {
  const sort = groupSortOf(spec, state);
  return {
    kind: 'table.groups',
    rows: rowQuery(spec, state, context),
    by: groupKeys(spec),
    aggregates: groupAggregatesOf(groupGridColumns(spec, context.catalog)),
    offset,
    limit,
    ...(sort.length > 0 && { sort: [...sort] }),
  };
}

/** The page at `offset`: of groups where those are shown, else of rows. */
export function shownPage(spec: TableSpec, state: TableState, context: PanelContext, offset: number, limit?: number): TablePlan {
  return (showsGroups(spec, state) ? groupsPage : tablePage)(spec, state, context, offset, limit);
}

/** The pages on screen. Nothing before it is known what the table has, nor where it is none. */
export function planTable(spec: TableSpec, state: TableState, context: PanelContext): TablePlan[] {
  if (tablesOf(context.catalog, spec.table).length === 0) return [];
  const first = Math.floor(state.first / pageSize);
  const last = Math.max(first, Math.floor(state.last / pageSize));
  return Array.from({ length: last - first + 1 }, (_, i) => shownPage(spec, state, context, (first + i) * pageSize));
}

/** What the reader sees of rows after a new order or filter: from the first on. */
export function fromTop(state: TableState, change: Partial<TableState>): TableState {
  return { ...state, ...change, first: initialTableState.first, last: Math.min(state.last - state.first, pageSize - 1) };
}
