import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useState, type RefObject } from 'react';
import type { Column, RunQuery } from '../model/index.js';
import type { RunRow } from './cells.js';
import { pageSize, useRunRows, type RunRows } from './useRunRows.js';

/** Rows drawn while nobody knows how many there are. */
const skeletonRows = 12;

/** What is on screen of a list, 1-based and inclusive; `last` is 0 in an empty list. */
export interface VisibleRange {
  first: number;
  last: number;
}

export interface RunWindow extends RunRows {
  /** The rows to draw, and where. */
  rows: RunRow[];
  tops: number[];
  /** CSS pixels of the whole list. */
  height: number;
  range: VisibleRange;
  /** Rows that fit on screen. */
  perPage: number;
  reveal: (position: number) => void;
}

/** The part of a run list that is on screen in a scrolling element, whose first `rowHeight` pixels a sticky heading covers. */
export function useRunWindow(
  scroller: RefObject<HTMLElement | null>,
  query: RunQuery,
  columns: readonly Column[],
  rowHeight: number,
): RunWindow {
  const [pages, setPages] = useState({ first: 0, last: 0 });
  const loaded = useRunRows(query, columns, pages.first * pageSize, pages.last * pageSize);
  const virtualizer = useVirtualizer({
    count: loaded.total ?? skeletonRows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollPaddingEnd: rowHeight,
    overscan: 6,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const items = virtualizer.getVirtualItems();
  const first = Math.floor((items[0]?.index ?? 0) / pageSize);
  const last = Math.floor((items.at(-1)?.index ?? 0) / pageSize);
  useEffect(() => setPages((old) => (old.first === first && old.last === last ? old : { first, last })), [first, last]);
  const rows = useMemo(() => items.map(({ index }) => rowAt(loaded, index)), [items, loaded]);
  const room = (virtualizer.scrollRect?.height ?? 0) - rowHeight;
  return {
    ...loaded,
    rows,
    tops: items.map(({ start }) => start),
    height: virtualizer.getTotalSize(),
    range: visibleRange(virtualizer.scrollOffset ?? 0, room, rowHeight, loaded.total ?? 0),
    perPage: Math.max(1, Math.floor(room / rowHeight)),
    reveal: (position) => virtualizer.scrollToIndex(position),
  };
}

function rowAt(loaded: RunRows, position: number): RunRow {
  const run = loaded.at(position);
  return run ? { position, run } : { position };
}

/** Rows that are at least half on screen. */
function visibleRange(offset: number, room: number, rowHeight: number, total: number): VisibleRange {
  const first = Math.min(total, Math.round(offset / rowHeight) + 1);
  return { first, last: Math.min(total, Math.max(first, Math.round((offset + room) / rowHeight))) };
}
