import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { OwnClause } from '../panelKind.js';
import type { ScatterLayout } from './layout.js';
import { keptPoints, noPointBrush, pointClauses, type PointBrush } from './pointBrush.js';
import type { ScatterView } from './view.js';

/** Runs that are named one by one while a drag goes on; more are told at its end. */
const mostLive = 1000;

/** What is selected now, and what changes it. */
export interface ScatterBrush {
  brush: PointBrush;
  /** 1 for each selected row. */
  kept: Uint8Array;
  /** Sets the brush; while a drag goes on (`done` false) others hear of it at most once a frame. */
  set: (brush: PointBrush, done: boolean) => void;
  clear: () => void;
}

/** The brush of a view: that of the selection, or of the drag under way, which is drawn without waiting for anything. */
export function useScatterBrush(
  { brush: told, others }: Pick<ScatterView, 'brush' | 'others'>,
  layout: ScatterLayout,
  onSelect: (clauses: readonly OwnClause[]) => void,
): ScatterBrush {
  const [draft, setDraft] = useState<PointBrush>();
  const brush = draft ?? told;
  const kept = useMemo(() => keptPoints(layout, others, brush), [layout, others, brush]);
  const frame = useRef<number>(undefined);
  const latest = useRef({ onSelect, layout });
  useEffect(() => {
    latest.current = { onSelect, layout };
  });
  useEffect(() => () => cancelAnimationFrame(frame.current ?? 0), []);
  const set = useCallback((next: PointBrush, done: boolean) => {
    const tell = (): void => latest.current.onSelect(pointClauses(latest.current.layout, next));
    cancelAnimationFrame(frame.current ?? 0);
    setDraft(done ? undefined : next);
    if (done) tell();
    else if (next.runs.size <= mostLive) frame.current = requestAnimationFrame(tell);
  }, []);
  const clear = useCallback(() => set(noPointBrush, true), [set]);
  return { brush, kept, set, clear };
}
