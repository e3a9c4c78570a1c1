import { useCallback, useEffect, useRef } from 'react';
import type { DashboardView } from '../../src/index.js';
import { hashWith, readHashSelection } from './hashSelection.js';
import { readView, saveView } from './savedView.js';

/** How long (ms) a view must stand before it is kept: a brush changes it with every frame. */
const settled = 200;

/** The view of a project as its reader left it; what the address says is selected goes before what was. */
export function startView(project: string): Partial<DashboardView> | undefined {
  const saved = readView(project);
  const selection = readHashSelection(location.hash);
  return selection ? { ...saved, selection } : saved;
}

/** Keeps views of a project in this browser, and what is selected in the address, once they have settled; at once when the page is left. */
export function useKeepView(project: string): (view: DashboardView) => void {
  const waiting = useRef<{ view: DashboardView; timer: ReturnType<typeof setTimeout> }>(undefined);
  const flush = useCallback(() => {
    if (!waiting.current) return;
    const { view, timer } = waiting.current;
    waiting.current = undefined;
    clearTimeout(timer);
    saveView(project, view);
    const hash = hashWith(project, view.selection);
    if (location.hash.includes('?') || hash.includes('?')) history.replaceState(history.state, '', hash);
  }, [project]);
  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);
  return useCallback(
    (view) => {
      clearTimeout(waiting.current?.timer);
      waiting.current = { view, timer: setTimeout(flush, settled) };
    },
    [flush],
  );
}
