import { useCallback, useEffect, useRef, useState } from 'react';
import { noSelection, type Selection } from '../query/index.js';
import { useScopeSelection } from '../react/inner.js';
import { defaultView, type DashboardView } from '../query/index.js';

/** Changes some fields of a view, given the old ones. */
export type ChangeView = (change: (view: DashboardView) => Partial<DashboardView>) => void;

/**
 * A view that starts as given (missing fields as for an untouched project) and tells of every change, never of its start. What is selected is kept apart, so that a
 * brush draws nothing anew but what follows it; it is told of with the rest.
 */
export function useDashboardView(
  project: string,
  initial: Partial<DashboardView> | undefined,
  onChange: ((view: DashboardView) => void) | undefined,
): [DashboardView, ChangeView, Selection] {
  const [view, setView] = useState<DashboardView>(() => ({ ...defaultView(project), ...initial }));
  const [started] = useState(view);
  const selection = useScopeSelection(started.selection);
  const latest = useRef({ view, onChange });
  useEffect(() => {
    const before = latest.current.view;
    latest.current = { view, onChange };
    if (before !== view) onChange?.(withSelection(view, selection));
  }, [view, onChange, selection]);
  useEffect(() => selection.subscribe(() => latest.current.onChange?.(withSelection(latest.current.view, selection))), [selection]);
  const change = useCallback<ChangeView>((next) => setView((old) => ({ ...old, ...next(old) })), []);
  return [view, change, selection];
}

/** A selection that was never made leaves no trace in the view. */
function withSelection(view: DashboardView, selection: Selection): DashboardView {
  const state = selection.getState();
  const { selection: _old, ...rest } = view;
  return state === noSelection ? rest : { ...rest, selection: state };
}
