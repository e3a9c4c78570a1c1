import { useEffect, useRef } from 'react';
import { useBeforePaint } from '../charts/index.js';
import { canonicalJson } from '../model/index.js';
import { useSelection } from '../react/index.js';
import { callHost } from './host/callHost.js';
import type { OwnClause } from './panelKind.js';

export interface SelectionProps {
  selection?: readonly OwnClause[] | undefined;
  onSelectionChange?: ((selection: readonly OwnClause[]) => void) | undefined;
}

/** Tells a host what its panel selects, and lets it keep that. */
export function useHostSelection(id: string, { selection, onSelectionChange }: SelectionProps): void {
  const [{ clauses }, store] = useSelection();
  const own = clauses.filter(({ source }) => source === id).map(({ source: _source, ...clause }): OwnClause => clause);
  const now = canonicalJson(own);
  const wanted = selection && canonicalJson(selection);
  const latest = useRef({ wanted, onSelectionChange });
  useBeforePaint(() => {
    latest.current = { wanted, onSelectionChange };
  });
  useEffect(() => {
    if (wanted !== undefined) store.set(id, JSON.parse(wanted) as OwnClause[]);
  }, [store, id, wanted]);
  const told = useRef('[]');
  useEffect(() => {
    const known = latest.current.wanted ?? told.current;
    told.current = now;
    if (now === known) return undefined;
    callHost(latest.current.onSelectionChange, JSON.parse(now) as OwnClause[]);
    // A host that keeps it and wants it otherwise has said so by then.
    const timer = setTimeout(() => {
      if (latest.current.wanted !== undefined) store.set(id, JSON.parse(latest.current.wanted) as OwnClause[]);
    });
    return () => clearTimeout(timer);
  }, [store, id, now]);
  // What goes takes its selection along.
  useEffect(() => () => store.set(id, []), [store, id]);
}
