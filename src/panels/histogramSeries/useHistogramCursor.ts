import { useState } from 'react';
import { useHighlight, useLocale } from '../../react/index.js';
import { factsOf, type Cursor } from './cursor.js';
import type { HistogramSeriesView } from './view.js';

export type Reading = ReturnType<typeof useHistogramCursor>;

/** What is read, and what is said of it; its run is highlighted everywhere. */
export function useHistogramCursor(view: HistogramSeriesView) {
  const locale = useLocale();
  const [, setHighlight] = useHighlight();
  const [cursor, setCursor] = useState<Cursor>();
  const look = (next: Cursor | undefined): void => {
    setCursor(next);
    setHighlight(next && (view.detail ? view.detail.runs[next.row] : view.runs[next.tile])?.runId);
  };
  return { cursor, look, read: cursor && isThere(view, cursor) ? factsOf(view, cursor, locale) : undefined };
}

/** Whether what was read is still on screen: pages and steps change under the pointer. */
function isThere(view: HistogramSeriesView, { tile, row, bin }: Cursor): boolean {
  if (view.detail) return view.detail.bars[row]?.[bin ?? 0] !== undefined;
  const run = view.runs[tile];
  return run !== undefined && row >= run.start && row < run.end && (bin === undefined) === (view.form === 'quantiles');
}
