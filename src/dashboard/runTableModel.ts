import {
  columnResizingFeature,
  columnSizingFeature,
  createColumnHelper,
  functionalUpdate,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnSizingState,
  type Header,
  type Row,
  type SortingState,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { columnId, columnLabel, type Catalog, type Column, type SortKey } from '../model/index.js';
import { isNumeric, type RunRow } from './cells.js';
import { columnEntry, type ColumnEntry } from '../panels/index.js';
import { useLocale } from '../react/index.js';

const features = tableFeatures({ columnSizingFeature, columnResizingFeature, rowSortingFeature });
const helper = createColumnHelper<typeof features, RunRow>();

export type RunTableHeaderCell = Header<typeof features, RunRow>;
export type RunTableRowModel = Row<typeof features, RunRow>;

/** Sorting by name is offered beside the chosen columns. */
export const nameEntry: ColumnEntry = columnEntry(undefined, { from: 'run', key: 'name' });

export interface RunTableModelOptions {
  /** Rows in the virtual window, loaded or not. */
  rows: RunRow[];
  columns: readonly Column[];
  catalog: Catalog | undefined;
  sort: readonly SortKey[];
  onSort: (sort: SortKey[]) => void;
  widths: Readonly<Record<string, number>>;
  onWidths: (widths: Record<string, number>) => void;
}

/** The TanStack table behind the run list: sorting and widths are the caller's, sorting itself is the engine's. */
export function useRunTableModel({ rows, columns, catalog, sort, onSort, widths, onWidths }: RunTableModelOptions) {
  const locale = useLocale();
  const entries = useMemo(() => columns.map((column) => columnEntry(catalog, column)), [columns, catalog]);
  const definitions = useMemo(() => [definition(nameEntry), ...entries.map(definition)], [entries]);
  const sorting = useMemo(() => sort.map(({ column, ascending }) => ({ id: columnId(column), desc: !ascending })), [sort]);
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: ({ position }) => String(position),
    manualSorting: true,
    columnResizeMode: 'onChange',
    // The handle is at the start edge of a column, because the name takes what the others leave: dragging towards the start widens.
    columnResizeDirection: locale.dir === 'rtl' ? 'ltr' : 'rtl',
    state: { sorting, columnSizing: widths },
    onSortingChange: (updater) => onSort(toSortKeys(functionalUpdate(updater, sorting), [nameEntry, ...entries], sort)),
    onColumnSizingChange: (updater) => onWidths(functionalUpdate<ColumnSizingState>(updater, { ...widths })),
  });
  return { table, entries };
}

function definition(entry: ColumnEntry) {
  const id = columnId(entry.column);
  return helper.accessor((row): unknown => row.run?.cells[id], {
    id,
    header: entry.label,
    size: entry.type === 'time' ? 124 : labelWidth(columnLabel(entry.column), isNumeric(entry) ? 64 : 84),
    minSize: 44,
    maxSize: 480,
    sortDescFirst: isNumeric(entry) || entry.type === 'time',
  });
}

/** CSS pixels a column takes at first: those of its label and the sorting arrow, within what two columns beside the name may have. */
function labelWidth(label: string, least: number): number {
  return Math.min(94, Math.max(least, 14 + 6.5 * label.length));
}

/** Sort keys of a sorting state, whose ids are column ids; a column that is not shown is looked up among the old keys. */
function toSortKeys(sorting: SortingState, entries: readonly ColumnEntry[], old: readonly SortKey[]): SortKey[] {
  const columns = new Map([...old.map(({ column }) => column), ...entries.map(({ column }) => column)].map((c) => [columnId(c), c]));
  return sorting.flatMap(({ id, desc }) => {
    const column = columns.get(id);
    return column ? [{ column, ascending: !desc }] : [];
  });
}
