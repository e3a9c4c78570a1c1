import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import type { RunSet } from '../../model/index.js';
import { useHighlight } from '../../react/index.js';
import { runColor, type PaletteTheme } from '../../theme/index.js';
import type { PanelContext } from '../panelKind.js';
import type { ColumnActionsProps } from './ColumnActions.js';
import { movedOrder, type ColumnEdits } from './columnEdits.js';
import { columnWindow } from './columnWindow.js';
import { useColumnWidths, type ColumnWidths } from './columnWidths.js';
import { GridRowView, type GridRowViewProps } from './GridRowView.js';
import { rowWindow } from './rowWindow.js';
import type { GridColumn } from './tableColumns.js';
import { TableHeader } from './TableHeader.js';
import { useColumnModel } from './useColumnModel.js';
import { useGridKeys, type GridCell } from './useGridKeys.js';
import { useScroll, useStart } from './useScroll.js';
import type { ColumnOrder, GridRow, TableView } from './view.js';

/** CSS pixels of a line of text, and of what a row has beside them; of the headings. */
const lineHeight = 18;
const rowPadding = 10;
const headHeight = 30;

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
  const { view, summary, context, lines, order, start, onRows, open, onOpen, sort, onSort, columnOrder, edits, renderMenu, drawCell } =
    props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const [highlight, setHighlight] = useHighlight();
  const { widths, setWidths, saveWidths } = useColumnWidths(props.widths, edits?.onWidths);
  const model = useColumnModel({ columns: view.columns, order: columnOrder, sort, onSort, widths, onWidths: setWidths, edits });
  const { scrolled, room, setScrolled } = useScroll(scroller, order);
  const rowHeight = lines * lineHeight + rowPadding;
  const rows = rowWindow(view.total, rowHeight, Math.max(0, room.height - headHeight), scrolled.top);
  const columns = columnWindow(model, room.width, Math.abs(scrolled.left));
  useEffect(() => onRows(rows.first, Math.max(rows.first, rows.last)));
  const isOnScreen = (row: number): boolean => {
    const top = rows.topOf(row) - scrolled.top;
    return top + rowHeight > 0 && top < room.height - headHeight;
  };
  const revealRow = (element: HTMLElement, row: number): void => {
    const top = rows.topOf(row) - element.scrollTop;
    if (top < 0) element.scrollTo({ top: rows.scrollTo(row) });
    else if (top + rowHeight > room.height - headHeight) element.scrollTo({ top: rows.scrollTo(Math.max(0, row - rows.perPage + 1)) });
  };
  const reveal = ({ row, column }: GridCell): void => {
    const element = scroller.current;
    if (!element) return;
    revealRow(element, row);
    revealColumn(element, columns, column);
    setScrolled(element);
  };
  const keys = useGridKeys({ rows: view.total, columns: view.columns.length, perPage: rows.perPage, reveal, open: onOpen });
  const goTo = (row: number): void => {
    if (scroller.current) revealRow(scroller.current, row);
    keys.setActive((old) => ({ row, column: old?.column ?? 0 }));
  };
  // The row that is shown in full is one of those on screen, also where the sheet goes on to the next; focus comes back to its cell when the sheet goes.
  const shown = useRef(open);
  useLayoutEffect(() => {
    if (shown.current === open) return;
    shown.current = open;
    if (open === undefined) scroller.current?.focus({ preventScroll: true });
    else goTo(open);
  });
  useStart(order, start, props.ready ? view.total : 0, (row) => (row > 0 || keys.active) && goTo(row));
  const onMove = ({ id: moved }: GridColumn, by: -1 | 1): void => {
    const next = movedOrder(columnOrder, view.columns, moved, by);
    if (next) model.setOrder(next);
  };
  const colorOf = colors(context.runs, context.theme);
  const { active } = keys;
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={summary}
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
        <div role="rowgroup" className="rf-table-body" style={{ blockSize: rows.height, inlineSize: columns.width }}>
          {Array.from({ length: Math.max(0, rows.last - rows.first + 1) }, (_, i) => rows.first + i).map((position) => (
            <GridRowView
              key={position}
              id={id}
              position={position}
              row={view.at(position)}
              columns={columns}
              top={rows.topOf(position)}
              height={rowHeight}
              lines={lines}
              colorOf={colorOf}
              drawCell={drawCell}
              mediaOf={isOnScreen(position) ? context.runs.project : undefined}
              group={view.grouped !== undefined}
              highlighted={
                view.at(position)?.runId === highlight && highlight !== undefined && view.columns.some(({ type }) => type === 'run')
              }
              open={position === open}
              activeColumn={active?.row === position ? active.column : undefined}
              onHighlight={setHighlight}
              onOpen={() => onOpen(position)}
            />
          ))}
        </div>
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

function revealColumn(element: HTMLElement, { pinned, shown, width }: ReturnType<typeof columnWindow>, column: number): void {
  if (pinned.some(({ index }) => index === column)) return;
  const taken = pinned.reduce((sum, entry) => sum + entry.width, 0);
  const cell = element.querySelector<HTMLElement>(`[aria-colindex="${column + 1}"]`);
  if (!cell) {
    // It is not drawn: about where it is, since columns are about as wide as each other.
    element.scrollTo({ left: ((width - taken) * (column - pinned.length)) / Math.max(1, pinned.length + shown.length, column + 1) });
    return;
  }
  const [box, frame] = [cell.getBoundingClientRect(), element.getBoundingClientRect()];
  if (box.left < frame.left + taken) element.scrollBy({ left: box.left - frame.left - taken });
  else if (box.right > frame.right) element.scrollBy({ left: box.right - frame.right });
}

function colors(runs: RunSet, theme: PaletteTheme): (row: GridRow) => string {
  return ({ run, runId }) => runs.colors[runId] ?? runColor(Math.max(0, run), theme);
}
