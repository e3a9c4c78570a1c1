import { Filter as FilterIcon } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { EmptyState } from '../../charts/index.js';
import { columnId, type Filter } from '../../model/index.js';
import { rowFilter } from '../rowSelection.js';
import type { PanelViewProps } from '../panelKind.js';
import {
  canCompare,
  CompareButton,
  type CompareButtonProps,
  CompareDrawing,
  compareOf,
  isCompareView,
  setCompare,
} from './compare/index.js';
import { columnEdits } from './columnEdits.js';
import { ColumnMenu } from './ColumnMenu.js';
import { openGroup, showsGroups } from './groupColumns.js';
import { fromTop, rowQuery } from './plan.js';
import { NoRows } from './NoRows.js';
import { RowSheet } from './RowSheet.js';
import { RunsButton } from './RunsButton.js';
import type { TableSpec, TableState } from './spec.js';
import { TableBar, type TableBarProps } from './TableBar.js';
import { gridColumns, tablesOf, type GridColumn } from './tableColumns.js';
import { TableGrid } from './TableGrid.js';
import { sortShown, withSort } from './tableSort.js';
import { useOpenRow } from './useOpenRow.js';
import { useShownCsv } from './useShownCsv.js';
import type { TableView } from './view.js';

export type TableDrawingProps = PanelViewProps<TableSpec, TableState, TableView>;

/** Search and filters above, the grid, and beside it one row in full where one is open. */
export function TableDrawing(props: TableDrawingProps) {
  const { view, spec, state, context } = props;
  const [wanted, onWanted] = useState<boolean>();
  const pressed = { wanted, onWanted };
  if (isCompareView(view))
    return (
      <CompareDrawing {...props} {...pressed} view={view} compare={compareOf(spec, state) ?? {}} filters={fixedPills(spec, context)} />
    );
  if (view.columns.length > 0) return <Drawing {...props} {...pressed} />;
  return <EmptyState>{view.empty}</EmptyState>;
}

function Drawing(props: TableDrawingProps & Pick<CompareButtonProps, 'wanted' | 'onWanted'>) {
  const { spec, state, view, onSpec, onSelect, context } = props;
  const panel = useRef<HTMLDivElement>(null);
  const { change, setFilter, onRows } = useTableEdits(props);
  const { open, setOpen, onOpen, start, onGroups } = useOpenRow(props, change, panel);
  const csv = useShownCsv(spec, state, context);
  const { sort, rows, unfiltered, columnOrder } = useShownOrder(props);
  const grouped = showsGroups(spec, state);
  return (
    <div ref={panel} className="rf-table-panel">
      <TableBar
        search={state.search}
        onSearch={(search) => change({ search })}
        filters={pillsOf(spec, state, context, change)}
        csv={csv}
        total={view.total}
        onGroups={openGroup(spec, state) && onGroups}
      >
        {hasRuns(spec, context) && (
          <RunsButton rows={rows} total={view.total} selects={context.selection.own.length > 0} onSelect={onSelect} />
        )}
        {canCompare(spec.table, context.catalog) && (
          <CompareButton on={false} wanted={props.wanted} onWanted={props.onWanted} onToggle={() => setCompare(props, {})} />
        )}
      </TableBar>
      <div className="rf-table-main">
        <TableGrid
          {...{ view, context, sort, start, columnOrder, onRows, onOpen }}
          summary={props.summary}
          lines={spec.lines ?? 1}
          onSort={(next) => change(withSort(spec, state, view.columns, next))}
          order={JSON.stringify([rows, sort, grouped])}
          ready={!view.stale && grouped === (view.grouped !== undefined)}
          widths={spec.widths}
          edits={columnEdits(spec, context.catalog, onSpec)}
          renderMenu={(actions) => {
            const filter = state.filters[columnId(actions.column.column)];
            return (
              <ColumnMenu {...actions} rows={unfiltered} filter={filter} onFilter={(next) => setFilter(actions.column, next)}>
                <FilterIcon aria-hidden size={12} className={filter ? 'rf-table-filtered' : ''} />
              </ColumnMenu>
            );
          }}
          open={view.grouped ? undefined : open}
        />
        <NoRows reason={view.empty} />
        {open !== undefined && <OpenRow position={open} view={view} project={context.runs.project} onMove={setOpen} />}
      </div>
    </div>
  );
}

interface OpenRowProps {
  position: number;
  view: TableView;
  project: string;
  onMove: (position: number | undefined) => void;
}

/** The row that is shown in full: the last one where there are fewer by now. */
function OpenRow({ position, view, project, onMove }: OpenRowProps) {
  const shown = Math.min(position, view.total - 1);
  if (shown < 0 || view.grouped) return null;
  return (
    <RowSheet
      position={shown}
      row={view.at(shown)}
      total={view.total}
      columns={view.columns}
      project={project}
      onMove={onMove}
      onClose={() => onMove(undefined)}
    />
  );
}

/** What the reader changes: after a change of what is shown the grid begins at its top. */
function useTableEdits({ state, onState }: TableDrawingProps) {
  const change = useCallback((next: Partial<TableState>) => onState(fromTop(state, next)), [state, onState]);
  const setFilter = ({ column }: GridColumn, filter: Filter | undefined): void => {
    const { [columnId(column)]: _, ...others } = state.filters;
    change({ filters: filter ? { ...others, [columnId(column)]: filter } : others });
  };
  const onRows = (first: number, last: number): void => {
    if (first !== state.first || last !== state.last) onState({ ...state, first, last });
  };
  return { change, setFilter, onRows };
}

/** The rows and the order that are asked for, the rows whatever the reader filters by, and the columns whatever is pinned. */
function useShownOrder({ spec, state, view, context }: TableDrawingProps) {
  const sort = useMemo(() => sortShown(spec, state), [spec, state]);
  const rows = useMemo(() => rowQuery(spec, state, context), [spec, state, context]);
  const unfiltered = useMemo(() => rowQuery(spec, { ...state, filters: {} }, context), [spec, state, context]);
  const columnOrder = useMemo(
    () => (view.grouped ? view.columns : gridColumns({ ...spec, pinned: [] }, context.catalog, context.locale)).map(({ id }) => id),
    [view, spec, context.catalog, context.locale],
  );
  return { sort, rows, unfiltered, columnOrder };
}

/** Whether several runs logged the table: then rows are of runs to tell apart. */
function hasRuns(spec: TableSpec, { catalog }: TableDrawingProps['context']): boolean {
  return new Set(tablesOf(catalog, spec.table).flatMap(({ run }) => run ?? [])).size > 1;
}

/** The filters that hold: the author's, the page's for this table, that of the open group, the reader's. */
function pillsOf(
  spec: TableSpec,
  state: TableState,
  context: TableDrawingProps['context'],
  change: (next: Partial<TableState>) => void,
): TableBarProps['filters'] {
  const { filters } = state;
  const group = openGroup(spec, state)?.filter;
  const own = Object.entries(filters).map(([id, filter]) => {
    const { [id]: _, ...others } = filters;
    return { filter, onRemove: () => change({ filters: others }) };
  });
  return [...fixedPills(spec, context), ...(group ? [{ filter: group }] : []), ...own];
}

/** The author's filter and the page's. */
function fixedPills(spec: TableSpec, { selection }: TableDrawingProps['context']): TableBarProps['filters'] {
  return [spec.filter, rowFilter(selection, spec.table)].flatMap((filter) => (filter ? [{ filter }] : []));
}
