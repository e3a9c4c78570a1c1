import { useCallback, useEffect, useRef, useState } from 'react';
import { defaultView, type DashboardView } from './dashboardView.js';

/** Changes some fields of a view, given the old ones. */
export type ChangeView = (change: (view: DashboardView) => Partial<DashboardView>) => void;

/** A view that starts as given (missing fields as for an untouched project) and tells of every change, never of its start. */
export function useDashboardView(
  project: string,
  initial: Partial<DashboardView> | undefined,
  onChange: ((view: DashboardView) => void) | undefined,
): [DashboardView, ChangeView] {
  const [view, setView] = useState<DashboardView>(() => ({ ...defaultView(project), ...initial }));
  const told = useRef(view);
  useEffect(() => {
    if (told.current === view) return;
    told.current = view;
    onChange?.(view);
  }, [view, onChange]);
  const change = useCallback<ChangeView>((next) => setView((old) => ({ ...old, ...next(old) })), []);
  return [view, change];
}
