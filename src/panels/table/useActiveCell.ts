import { useRef, type RefObject } from 'react';
import { useBeforePaint } from '../../charts/index.js';
import { useGridKeys, type GridKeyOptions } from './useGridKeys.js';
import { useStart } from './useScroll.js';

export interface ActiveCellOptions extends GridKeyOptions {
  scroller: RefObject<HTMLElement | null>;
  revealRow: (row: number) => void;
  /** Changes with order and filters: then the grid goes to the row at `start`, as soon as its rows are those in that order (`ready`). */
  order: string;
  start: number;
  ready: boolean;
  /** Place of the row that is shown in full beside the grid. */
  shown: number | undefined;
}

/** The cell that keys act on. It follows the row that is shown in full, also where its sheet goes on to the next, and focus comes back to it when the sheet goes. */
export function useActiveCell({ scroller, revealRow, order, start, ready, shown, ...options }: ActiveCellOptions) {
  const keys = useGridKeys(options);
  const goTo = (row: number): void => {
    revealRow(row);
    keys.setActive((old) => ({ row, column: old?.column ?? 0 }));
  };
  const last = useRef(shown);
  useBeforePaint(() => {
    if (last.current === shown) return;
    last.current = shown;
    if (shown === undefined) scroller.current?.focus({ preventScroll: true });
    else goTo(shown);
  });
  useStart(order, start, ready ? options.rows : 0, (row) => (row > 0 || keys.active) && goTo(row));
  return keys;
}
