import { useId, useRef, type ReactNode } from 'react';
import { useHighlight } from '../../react/index.js';
import type { PanelContext } from '../panelKind.js';
import type { ColumnActionsProps } from './ColumnActions.js';
import { movedOrder, type ColumnEdits } from './columnEdits.js';
import { useColumnWidths, type ColumnWidths } from './columnWidths.js';
import { GridBody } from './GridBody.js';
import type { GridRowViewProps } from './GridRowView.js';
import type { GridColumn } from './tableColumns.js';
import { TableHeader } from './TableHeader.js';
import { useActiveCell } from './useActiveCell.js';
import { useColumnModel } from './useColumnModel.js';
import type { GridCell } from './useGridKeys.js';
import { useGridWindow } from './useGridWindow.js';
import type { ColumnOrder, TableView } from './view.js';

export interface TableGridProps extends Pick<GridRowViewProps, 'drawCell'> {
  view: TableView;
  /** The order that is asked for, which the view's may not be yet. */
  sort: readonly ColumnOrder[];
  onSort: (sort: ColumnOrder[]) => void;
  /** Ids of the columns in the order there is whatever is pinned. */
  columnOrder: readonly string[];
  /** Those that are saved. */
  widths: ColumnWidths | undefined;
  /** Absent where columns cannot be changed. */
  edits: ColumnEdits | undefined;
  summary: string;
  context: PanelContext;
  lines: number;
  /** Changes with order and filters: then the grid goes to the row at `start`. */
  order: string;
  /** 0-based. */
  start: number;
  /** Whether the view's rows are those in that order. */
  ready: boolean;
  /** What else can be done with a column: stands at the end of its heading. */
  renderMenu: (actions: ColumnActionsProps) => ReactNode;
  /** Tells which rows are on screen. */
  onRows: (first: number, last: number) => void;
  /** Place of the row that is shown in full beside the grid. */
  open: number | undefined;
  onOpen: (position: number) => void;
}

/** The scrolling grid: only cells on screen exist, and only their pages are asked for. */
export function TableGrid(props: TableGridProps) {
  const { view, lines, order, sort, onSort, onRows, open, onOpen, columnOrder, edits, renderMenu } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const [, setHighlight] = useHighlight();
  const { widths, setWidths, saveWidths } = useColumnWidths(props.widths, edits?.onWidths);
  const model = useColumnModel({ columns: view.columns, order: columnOrder, sort, onSort, widths, onWidths: setWidths, edits });
  const window = useGridWindow({ scroller, model, total: view.total, lines, order, onRows });
  const { columns, setScrolled, reveal, revealRow } = window;
  const cells = { rows: view.total, columns: view.columns.length, perPage: window.rows.perPage, reveal, open: onOpen };
  const keys = useActiveCell({ ...cells, scroller, revealRow, order, start: props.start, ready: props.ready, shown: open });
  const onMove = ({ id: moved }: GridColumn, by: -1 | 1): void => {
    const next = movedOrder(columnOrder, view.columns, moved, by);
    if (next) model.setOrder(next);
  };
  const { active } = keys;
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={props.summary}
      aria-rowcount={view.total + 1}
      aria-colcount={view.columns.length}
      aria-busy={view.stale}
      aria-activedescendant={active && `${id}-${active.row}-${active.column}`}
      tabIndex={0}
      className="rf-table-grid"
      onKeyDown={keys.onKeyDown}
      onScroll={(event) => setScrolled(event.currentTarget)}
      onPointerLeave={() => setHighlight(undefined)}
      onClick={({ target }) => {
        const cell = cellOf(target);
        if (cell) keys.setActive(cell);
      }}
    >
      <TableHeader
        window={columns}
        model={model}
        sort={view.sort}
        renderMenu={(column, sorted) => renderMenu({ column, sorted, model, edits, grouped: view.grouped !== undefined, onMove })}
        onWidths={saveWidths}
      />
      {view.empty === undefined && (
        <GridBody {...{ id, view, lines, window, active, open, onOpen }} context={props.context} drawCell={props.drawCell} />
      )}
    </div>
  );
}

/** The cell that an element of the grid's body is in. */
function cellOf(target: EventTarget): GridCell | undefined {
  const cell = target instanceof Element ? target.closest('[role="gridcell"]') : null;
  const row = cell?.closest<HTMLElement>('[data-position]')?.dataset['position'];
  return row === undefined ? undefined : { row: Number(row), column: Number(cell?.getAttribute('aria-colindex')) - 1 };
}
