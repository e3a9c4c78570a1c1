import { useEffect, useRef, type RefObject } from 'react';
import { useBeforePaint } from '../../charts/index.js';
import { columnWindow, type ColumnWindow } from './columnWindow.js';
import { rowWindow, type RowWindow } from './rowWindow.js';
import type { ColumnModel } from './useColumnModel.js';
import type { GridCell } from './useGridKeys.js';
import { useScroll } from './useScroll.js';

/** CSS pixels of a line of text, and of what a row has beside them; of the headings. */
const lineHeight = 18;
const rowPadding = 10;
const headHeight = 30;

export interface GridWindowOptions {
  scroller: RefObject<HTMLDivElement | null>;
  model: ColumnModel;
  /** Rows of the grid. */
  total: number;
  /** Lines of text per row. */
  lines: number;
  /** Changes with order and filters: then the grid goes to its top. */
  order: string;
  /** Tells which rows are on screen. */
  onRows: (first: number, last: number) => void;
}

/** What of the grid is on screen, and the way to what is not. */
export function useGridWindow({ scroller, model, total, lines, order, onRows }: GridWindowOptions) {
  const { scrolled, room, setScrolled } = useScroll(scroller, order);
  const rowHeight = lines * lineHeight + rowPadding;
  const bodyHeight = room.height - headHeight;
  const rows = rowWindow(total, rowHeight, Math.max(0, bodyHeight), scrolled.top);
  const columns = columnWindow(model, room.width, Math.abs(scrolled.left));
  useEffect(() => onRows(rows.first, Math.max(rows.first, rows.last)));
  useKeptRow(scroller, rowHeight, rows, setScrolled);
  const isOnScreen = (row: number): boolean => {
    const top = rows.topOf(row) - scrolled.top;
    return top + rowHeight > 0 && top < bodyHeight;
  };
  const revealRow = (row: number): void => {
    const element = scroller.current;
    if (!element) return;
    const top = rows.topOf(row) - element.scrollTop;
    if (top < 0) element.scrollTo({ top: rows.scrollTo(row) });
    else if (top + rowHeight > bodyHeight) element.scrollTo({ top: rows.scrollTo(Math.max(0, row - rows.perPage + 1)) });
  };
  const reveal = ({ row, column }: GridCell): void => {
    const element = scroller.current;
    if (!element) return;
    revealRow(row);
    revealColumn(element, columns, column);
    setScrolled(element);
  };
  return { rows, columns, rowHeight, isOnScreen, revealRow, reveal, setScrolled };
}

/** Rows that become higher or lower stay where they are: the one at the top remains there. */
function useKeptRow(
  scroller: RefObject<HTMLDivElement | null>,
  rowHeight: number,
  { topRow, scrollTo }: RowWindow,
  setScrolled: (element: HTMLElement) => void,
): void {
  const last = useRef({ rowHeight, topRow });
  useBeforePaint(() => {
    const before = last.current;
    last.current = { rowHeight, topRow: before.rowHeight === rowHeight ? topRow : before.topRow };
    const element = scroller.current;
    if (!element || before.rowHeight === rowHeight) return;
    element.scrollTo({ top: scrollTo(before.topRow) });
    setScrolled(element);
  });
}

function revealColumn(element: HTMLElement, { pinned, shown, width }: ColumnWindow, column: number): void {
  if (pinned.some(({ index }) => index === column)) return;
  const taken = pinned.reduce((sum, entry) => sum + entry.width, 0);
  const cell = element.querySelector<HTMLElement>(`[aria-colindex="${column + 1}"]`);
  const isRightToLeft = getComputedStyle(element).direction === 'rtl';
  if (!cell) {
    // It is not drawn: about where it is, since columns are about as wide as each other.
    const from = ((width - taken) * (column - pinned.length)) / Math.max(1, pinned.length + shown.length, column + 1);
    element.scrollTo({ left: isRightToLeft ? -from : from });
    return;
  }
  const [box, frame] = [cell.getBoundingClientRect(), element.getBoundingClientRect()];
  const [left, right] = isRightToLeft ? [frame.left, frame.right - taken] : [frame.left + taken, frame.right];
  if (box.left < left) element.scrollBy({ left: box.left - left });
  else if (box.right > right) element.scrollBy({ left: box.right - right });
}
