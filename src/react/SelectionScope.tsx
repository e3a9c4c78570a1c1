import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { Selection, SelectionState } from '../query/index.js';
import { RunfolioContext, useRunfolio } from './context.js';

/** Gives all panels below a selection of their own, apart from that of the rest of the page: a dashboard, a panel grid of a report. */
export function SelectionScope({ selection, children }: { selection: Selection; children?: ReactNode }) {
  const above = useRunfolio();
  const value = useMemo(() => ({ ...above, selection }), [above, selection]);
  return <RunfolioContext.Provider value={value}>{children}</RunfolioContext.Provider>;
}

/** The selection that panels here share, and its present state. */
export function useSelection(): [SelectionState, Selection] {
  const { selection } = useRunfolio();
  return [useSyncExternalStore(selection.subscribe, selection.getState, selection.getState), selection];
}
