import { columnId } from '../../model/index.js';
import { groupSortBy, groupSortId, groupSortOf, showsGroups } from './groupColumns.js';
import type { TableSpec, TableState } from './spec.js';
import { sortOf, type GridColumn } from './tableColumns.js';
import type { ColumnOrder } from './view.js';

/** The order that is asked for, of groups where those are shown, by columns of the grid. */
export function sortShown(spec: TableSpec, state: TableState): ColumnOrder[] {
  if (showsGroups(spec, state)) return groupSortOf(spec, state).map((level) => ({ id: groupSortId(level), desc: !level.ascending }));
  return sortOf(spec, state.sort).map(({ column, ascending }) => ({ id: columnId(column), desc: !ascending }));
}

/** What the reader chooses with an order of the grid; levels by columns that are not shown stay what they are. */
export function withSort(
  spec: TableSpec,
  state: TableState,
  columns: readonly GridColumn[],
  sort: readonly ColumnOrder[],
): Pick<TableState, 'sort'> | Pick<TableState, 'groupSort'> {
  const shown = new Map(columns.map((column) => [column.id, column]));
  if (showsGroups(spec, state)) {
    const old = new Map(groupSortOf(spec, state).map((level) => [groupSortId(level), level]));
    const levels = sort.flatMap(({ id, desc }) => {
      const column = shown.get(id);
      const known = old.get(id);
      return column ? [groupSortBy(column, !desc)] : known ? [{ ...known, ascending: !desc }] : [];
    });
    return { groupSort: levels };
  }
  const old = new Map(sortOf(spec, state.sort).map(({ column }) => [columnId(column), column]));
  const keys = sort.flatMap(({ id, desc }) => {
    const column = shown.get(id)?.column ?? old.get(id);
    return column ? [{ column, ascending: !desc }] : [];
  });
  return { sort: keys };
}
