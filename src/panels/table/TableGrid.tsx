import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { EmptyState } from '../../charts/index.js';
import type { RunSet } from '../../model/index.js';
import { useElementSize, useHighlight } from '../../react/index.js';
import { runColor, type PaletteTheme } from '../../theme/index.js';
import type { PanelContext } from '../panelKind.js';
import { columnWindow } from './columnWindow.js';
import { GridRowView, type GridRowViewProps } from './GridRowView.js';
import { rowWindow } from './rowWindow.js';
import type { GridColumn } from './tableColumns.js';
import { TableHeader, widthLimits, type TableHeaderProps } from './TableHeader.js';
import { useGridKeys, type GridCell } from './useGridKeys.js';
import type { GridRow, TableView } from './view.js';

/** CSS pixels of a line of text, and of what a row has beside them; of the headings. */
const lineHeight = 18;
const rowPadding = 10;
const headHeight = 30;

export interface TableGridProps extends Pick<TableHeaderProps, 'sort' | 'onSort' | 'renderMenu'>, Pick<GridRowViewProps, 'drawCell'> {
  view: TableView;
  summary: string;
  context: PanelContext;
  lines: number;
  /** Changes with order and filters: then the grid goes to its top. */
  order: string;
  /** Tells which rows are on screen. */
  onRows: (first: number, last: number) => void;
  /** Place of the row that is shown in full. */
  open: number | undefined;
  onOpen: (position: number) => void;
}

/** The scrolling grid: only cells on screen exist, and only their pages are asked for. */
export function TableGrid({
  view,
  summary,
  context,
  lines,
  order,
  onRows,
  open,
  onOpen,
  sort,
  onSort,
  renderMenu,
  drawCell,
}: TableGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const [highlight, setHighlight] = useHighlight();
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({});
  const { scrolled, room, setScrolled } = useScroll(scroller, order);
  const rowHeight = lines * lineHeight + rowPadding;
  const rows = rowWindow(view.total, rowHeight, Math.max(0, room.height - headHeight), scrolled.top);
  const columns = columnWindow(view.columns, (column) => widths[column.id] ?? startWidth(column), room.width, Math.abs(scrolled.left));
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
  // The row that is shown in full is one of those on screen, also where the sheet goes on to the next.
  const shown = useRef(open);
  useLayoutEffect(() => {
    if (shown.current === open) return;
    shown.current = open;
    if (open !== undefined && scroller.current) revealRow(scroller.current, open);
  });
  const keys = useGridKeys({ rows: view.total, columns: view.columns.length, perPage: rows.perPage, reveal, open: onOpen });
  const colorOf = colors(context.runs, context.theme);
  const setWidth = (column: GridColumn, width: number): void =>
    setWidths({ ...widths, [column.id]: Math.max(widthLimits.least, Math.min(widthLimits.most, width)) });
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
      <TableHeader window={columns} sort={sort} onSort={onSort} renderMenu={renderMenu} onWidth={setWidth} />
      {view.empty === undefined ? (
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
      ) : (
        <EmptyState>{view.empty}</EmptyState>
      )}
    </div>
  );
}

/** How far an element is scrolled, and its size; it goes to its top when `order` changes. */
function useScroll(scroller: React.RefObject<HTMLDivElement | null>, order: string) {
  const room = useElementSize(scroller) ?? { width: 0, height: 0 };
  const [scrolled, set] = useState({ top: 0, left: 0 });
  const setScrolled = (element: HTMLElement): void => set({ top: element.scrollTop, left: element.scrollLeft });
  const shown = useRef(order);
  useLayoutEffect(() => {
    if (shown.current === order) return;
    shown.current = order;
    scroller.current?.scrollTo({ top: 0 });
    set(({ left }) => ({ top: 0, left }));
  }, [scroller, order]);
  return { scrolled, room, setScrolled };
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

/** CSS pixels of a column before a person sets them: those of its label, within what its type needs. */
function startWidth({ type, label, bar, extra = 0 }: GridColumn): number {
  const least = {
    run: 150,
    step: 64,
    number: bar ? 92 : 76,
    time: 132,
    boolean: 64,
    numbers: 190,
    media: 120,
    json: 180,
    mixed: 110,
    string: 110,
  }[type];
  return Math.min(240, Math.max(least, 44 + 6.5 * label.length)) + extra;
}

function colors(runs: RunSet, theme: PaletteTheme): (row: GridRow) => string {
  return ({ run, runId }) => runs.colors[runId] ?? runColor(Math.max(0, run), theme);
}
