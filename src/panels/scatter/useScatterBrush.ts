import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { OwnClause } from '../panelKind.js';
import type { ScatterLayout } from './layout.js';
import { keptRows, type ScatterView } from './view.js';

/** Runs that a drag selects while others hear of it; with more they do at its end. */
const mostLive = 5000;

/** What is selected now, and what changes it. */
export interface ScatterBrush {
  clauses: readonly OwnClause[];
  /** 1 for each selected row that has a place. */
  kept: Uint8Array;
  /** Selects; while a drag goes on (`done` false) others hear of it at most once a frame. */
  set: (clauses: readonly OwnClause[], done: boolean) => void;
  clear: () => void;
}

/** The selection of a view, or that of the drag under way, which is drawn without waiting for anything. */
export function useScatterBrush(
  { own, others, kept: told }: Pick<ScatterView, 'own' | 'others' | 'kept'>,
  layout: ScatterLayout,
  onSelect: (clauses: readonly OwnClause[]) => void,
): ScatterBrush {
  const [draft, setDraft] = useState<readonly OwnClause[]>();
  const kept = useMemo(() => (draft ? keptRows(layout, others, draft) : told), [draft, layout, others, told]);
  const frame = useRef<number>(undefined);
  const latest = useRef({ onSelect, rows: layout.rows });
  useEffect(() => {
    latest.current = { onSelect, rows: layout.rows };
  });
  useEffect(() => () => cancelAnimationFrame(frame.current ?? 0), []);
  const set = useCallback((next: readonly OwnClause[], done: boolean) => {
    const tell = (): void => latest.current.onSelect(next);
    cancelAnimationFrame(frame.current ?? 0);
    setDraft(done ? undefined : next);
    if (done) tell();
    else if (latest.current.rows <= mostLive) frame.current = requestAnimationFrame(tell);
  }, []);
  const clear = useCallback(() => set([], true), [set]);
  return { clauses: draft ?? own, kept, set, clear };
}
