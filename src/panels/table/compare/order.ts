import { columnId, type ComparedSortKey, type SortKey } from '../../../model/index.js';
import type { GridColumn } from '../tableColumns.js';
import type { ColumnOrder } from '../view.js';
import { partColumn, partOf, type ComparedPart } from './columns.js';
import type { CompareSpec } from './spec.js';

/** The order as the engine is asked for it. In the grid a column's table says what of it is meant. */
export function comparedSort(sort: readonly SortKey[] = []): ComparedSortKey[] {
  return sort.flatMap(({ column, ascending }) =>
    column.from === 'table' ? [{ of: column.table as ComparedSortKey['of'], column: column.key, ascending }] : [],
  );
}

/** An order by the grid's columns: with both values in one cell, that of either is that of the cell. */
export function shownOrder(sort: readonly ComparedSortKey[], layout: CompareSpec['layout']): ColumnOrder[] {
  return sort.map(({ of, column, ascending }) => {
    const part: ComparedPart = layout === 'stacked' && (of === 'a' || of === 'b') ? 'pair' : of;
    return { id: columnId(partColumn(part, column)), desc: !ascending };
  });
}

/** What is sorted by when the grid's columns are: cells with both values by that of A, or by the one they were sorted by before. */
export function sortByColumns(order: readonly ColumnOrder[], columns: readonly GridColumn[], old: readonly SortKey[] = []): SortKey[] {
  return order.flatMap(({ id, desc }) => {
    const column = columns.find((one) => one.id === id);
    if (!column) return [];
    const { part, name } = partOf(column);
    if (part !== 'pair') return [{ column: column.column, ascending: !desc }];
    const before = old.find((key) => columnId(key.column) === columnId(partColumn('b', name)));
    return [{ column: before?.column ?? partColumn('a', name), ascending: !desc }];
  });
}
