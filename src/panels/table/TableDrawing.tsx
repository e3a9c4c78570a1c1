import { Filter as FilterIcon } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { EmptyState } from '../../charts/index.js';
import { columnId, type Filter, type SortKey } from '../../model/index.js';
import { rowFilter } from '../rowSelection.js';
import type { PanelViewProps } from '../panelKind.js';
import { CompareDrawing, compareOf, isCompareView, runsWithTable, setCompare, stepsOf } from './compare/index.js';
import { columnEdits } from './columnEdits.js';
import { ColumnMenu } from './ColumnMenu.js';
import { fromTop, rowQuery, tablePage } from './plan.js';
import { RowSheet } from './RowSheet.js';
import type { TableSpec, TableState } from './spec.js';
import { TableBar, type TableBarProps } from './TableBar.js';
import { gridColumns, sortOf, type GridColumn } from './tableColumns.js';
import { TableGrid } from './TableGrid.js';
import { useCsv } from './useCsv.js';
import type { TableView } from './view.js';

type Props = PanelViewProps<TableSpec, TableState, TableView>;

/** Search and filters above, the grid, and beside it one row in full where one is open. */
export function TableDrawing(props: Props) {
  const { view, spec, state, context } = props;
  const compare = compareOf(spec, state);
  if (isCompareView(view)) return <CompareDrawing {...props} view={view} compare={compare ?? {}} filters={fixedPills(spec, context)} />;
  if (view.columns.length > 0) return <Drawing {...props} />;
  return <EmptyState>{view.empty}</EmptyState>;
}

function Drawing(props: Props) {
  const { spec, state, onState, view, onSpec, summary, context } = props;
  const [open, setOpen] = useState<number>();
  const change = useCallback((next: Partial<TableState>) => onState(fromTop(state, next)), [state, onState]);
  const csv = useCsv(spec.table, gridColumns(spec, context.catalog), (offset, limit) => tablePage(spec, state, context, offset, limit));
  const sort = sortOf(spec, state.sort);
  const rows = useMemo(() => rowQuery(spec, { ...state, filters: {} }, context), [spec, state, context]);
  const setFilter = (column: GridColumn, filter: Filter | undefined): void => {
    const { [column.id]: _, ...others } = state.filters;
    change({ filters: filter ? { ...others, [column.id]: filter } : others });
  };
  const show = (first: number, last: number): void => {
    if (first !== state.first || last !== state.last) onState({ ...state, first, last });
  };
  return (
    <div className="rf-table-panel">
      <TableBar
        search={state.search}
        onSearch={(search) => change({ search })}
        filters={pillsOf(spec, state, context, change)}
        csv={csv}
        total={view.total}
        compare={canCompare(spec, context) ? { on: false, toggle: () => setCompare(props, {}) } : undefined}
      />
      <div className="rf-table-main">
        <TableGrid
          view={view}
          summary={summary}
          context={context}
          lines={spec.lines ?? 1}
          sort={view.sort}
          order={JSON.stringify([rows, sort, state.filters])}
          renderMenu={(column, sorted) => (
            <ColumnMenu
              column={column}
              sorted={sorted}
              rows={rows}
              filterOf={({ id }) => state.filters[id]}
              onFilter={setFilter}
              onSortAs={(by, ascending) => change({ sort: withLevel(sort, by, ascending) })}
              {...columnEdits(spec, context.catalog, onSpec)}
            >
              <FilterIcon aria-hidden size={12} className={state.filters[column.id] ? 'rf-table-filtered' : ''} />
            </ColumnMenu>
          )}
          onSort={(column, more) => change({ sort: sortedBy(sort, column, more) })}
          onRows={show}
          open={open}
          onOpen={setOpen}
        />
        {open !== undefined && view.total > 0 && (
          <RowSheet
            position={Math.min(open, view.total - 1)}
            row={view.at(Math.min(open, view.total - 1))}
            total={view.total}
            columns={view.columns}
            project={context.runs.project}
            onMove={setOpen}
            onClose={() => setOpen(undefined)}
          />
        )}
      </div>
    </div>
  );
}

/** The filters that hold: the author's, the page's for this table, the reader's. */
function pillsOf(
  spec: TableSpec,
  { filters }: TableState,
  context: Props['context'],
  change: (next: Partial<TableState>) => void,
): TableBarProps['filters'] {
  const own = Object.entries(filters).map(([id, filter]) => {
    const { [id]: _, ...others } = filters;
    return { filter, onRemove: () => change({ filters: others }) };
  });
  return [...fixedPills(spec, context), ...own];
}

/** The author's filter and the page's. */
function fixedPills(spec: TableSpec, { selection }: Props['context']): TableBarProps['filters'] {
  const selected = rowFilter(selection, spec.table);
  return [...(spec.filter ? [{ filter: spec.filter }] : []), ...(selected ? [{ filter: selected }] : [])];
}

/** Whether the table was logged twice at least. */
function canCompare({ table }: TableSpec, { catalog }: Props['context']): boolean {
  const [first, second] = runsWithTable(catalog, table);
  return second !== undefined || (first !== undefined && stepsOf(catalog, first, table).length > 1);
}

/** A click: numbers begin with the largest, others with the first; the next turns it round, the third takes it away. */
function sortedBy(sort: readonly SortKey[], column: GridColumn, more: boolean): SortKey[] {
  const known = sort.find((key) => columnId(key.column) === column.id);
  const first = column.type !== 'number';
  const next = known === undefined ? first : known.ascending === first ? !first : undefined;
  return more ? withLevel(sort, column, next) : next === undefined ? [] : [{ column: column.column, ascending: next }];
}

function withLevel(sort: readonly SortKey[], column: GridColumn, ascending: boolean | undefined): SortKey[] {
  const at = sort.findIndex((key) => columnId(key.column) === column.id);
  const level = ascending === undefined ? [] : [{ column: column.column, ascending }];
  return at === -1 ? [...sort, ...level] : sort.toSpliced(at, 1, ...level);
}
