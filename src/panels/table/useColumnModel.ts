import {
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  functionalUpdate,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type Column as TanStackColumn,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { ColumnEdits } from './columnEdits.js';
import { startWidth, widthLimits, type ColumnWidths } from './columnWidths.js';
import type { PlacedColumn } from './columnWindow.js';
import { isNumeric, type GridColumn } from './tableColumns.js';
import type { ColumnOrder } from './view.js';

const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
});
const helper = createColumnHelper<typeof features, never>();

/** The grid asks the database for its rows, so that the model has none. */
const noRows: never[] = [];

const allVisible = {};

export interface ColumnModelOptions {
  /** In the order on screen. */
  columns: readonly GridColumn[];
  /** All of them by id, in the order there is whatever is pinned. */
  order: readonly string[];
  sort: readonly ColumnOrder[];
  onSort: (sort: ColumnOrder[]) => void;
  widths: ColumnWidths;
  onWidths: (widths: Record<string, number>) => void;
  /** Absent where columns cannot be changed. */
  edits: ColumnEdits | undefined;
}

export type ModelColumn = TanStackColumn<typeof features, never>;

/** What the columns of the grid are: pinned ones and the others, each with its width, and those of the model by id. */
export interface ColumnModel {
  pinned: readonly PlacedColumn[];
  free: readonly PlacedColumn[];
  byId: (id: string) => ModelColumn | undefined;
  setOrder: (order: string[]) => void;
  /** CSS pixels; those beyond the limits become them. */
  setWidth: (id: string, width: number) => void;
}

/** The TanStack table behind the grid's columns: order, visibility, pinning, widths and sorting, each of them the caller's state. */
export function useColumnModel({ columns, order, sort, onSort, widths, onWidths, edits }: ColumnModelOptions): ColumnModel {
  const definitions = useMemo(() => columns.map(definition), [columns]);
  const columnPinning = useMemo(() => ({ start: columns.filter(({ pinned }) => pinned).map(({ id }) => id), end: [] }), [columns]);
  const sorting = useMemo(() => [...sort], [sort]);
  const columnSizing = useMemo(() => ({ ...widths }), [widths]);
  const columnOrder = useMemo(() => [...order], [order]);
  const table = useTable({
    features,
    columns: definitions,
    data: noRows,
    manualSorting: true,
    state: { sorting, columnSizing, columnPinning, columnOrder, columnVisibility: allVisible },
    onSortingChange: (updater) => onSort(functionalUpdate(updater, sorting)),
    onColumnSizingChange: (updater) => onWidths(functionalUpdate(updater, columnSizing)),
    onColumnPinningChange: (updater) => edits?.onPinned(functionalUpdate(updater, columnPinning).start),
    onColumnOrderChange: (updater) => edits?.onOrder(functionalUpdate(updater, columnOrder)),
    onColumnVisibilityChange: (updater) => {
      const visible = functionalUpdate(updater, {});
      const hidden = columns.find(({ id }) => visible[id] === false);
      if (hidden) edits?.onHide(hidden);
    },
  });
  const known = useMemo(() => new Map(columns.map((column, index) => [column.id, { column, index }])), [columns]);
  const place = (column: ModelColumn): PlacedColumn[] => {
    const entry = known.get(column.id);
    return entry ? [{ ...entry, width: column.getSize() }] : [];
  };
  return {
    pinned: table.getStartVisibleLeafColumns().flatMap(place),
    free: table.getCenterVisibleLeafColumns().flatMap(place),
    byId: (id) => table.getColumn(id),
    setOrder: (next) => table.setColumnOrder(next),
    setWidth: (id, width) => {
      const within = Math.max(widthLimits.least, Math.min(widthLimits.most, width));
      table.setColumnSizing((old) => ({ ...old, [id]: within }));
    },
  };
}

function definition(column: GridColumn) {
  const { id, label, column: own, measure, sortable = true } = column;
  const logged = own.from === 'table' && measure === undefined;
  return helper.accessor((): unknown => undefined, {
    id,
    header: label,
    size: startWidth(column),
    minSize: widthLimits.least,
    maxSize: widthLimits.most,
    sortDescFirst: isNumeric(column),
    enableSorting: sortable,
    enablePinning: logged,
    enableHiding: own.from === 'table' && measure !== 'rows',
  });
}
