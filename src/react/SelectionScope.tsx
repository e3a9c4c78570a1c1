import { useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Selection, type SelectionState } from '../query/index.js';
import { RunfolioContext, useRunfolio } from './context.js';

export interface SelectionScopeProps {
  selection: Selection;
  /** Whether scopes further down, which have a selection of their own otherwise, share this one. Default: no. */
  shared?: boolean | undefined;
  children?: ReactNode;
}

/** Gives all panels below a selection of their own, apart from that of the rest of the page: a dashboard, a panel grid of a report. */
export function SelectionScope({ selection, shared = false, children }: SelectionScopeProps) {
  const above = useRunfolio();
  const value = useMemo(() => ({ ...above, selection, ...(shared && { sharedSelection: selection }) }), [above, selection, shared]);
  return <RunfolioContext.Provider value={value}>{children}</RunfolioContext.Provider>;
}

/** The selection for a scope: that which the host has all of them share, else one of its own, which starts with this state. */
export function useScopeSelection(state?: SelectionState): Selection {
  const { sharedSelection } = useRunfolio();
  const [own] = useState(() => new Selection('crossfilter', state));
  return sharedSelection ?? own;
}

/** The selection that panels here share, and its present state. */
export function useSelection(): [SelectionState, Selection] {
  const { selection } = useRunfolio();
  return [useSyncExternalStore(selection.subscribe, selection.getState, selection.getState), selection];
}
