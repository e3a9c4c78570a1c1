import { useCallback, useEffect, useRef } from 'react';
import type { DashboardView } from '../../src/index.js';

/** How long (ms) a view must stand before it is kept: a brush changes it with every frame. */
const settled = 200;

/** Keeps views with `keep` once they have settled; at once when the page is left. */
export function useKeepView(keep: (view: DashboardView) => void): (view: DashboardView) => void {
  const waiting = useRef<{ view: DashboardView; timer: ReturnType<typeof setTimeout> }>(undefined);
  const flush = useCallback(() => {
    if (!waiting.current) return;
    const { view, timer } = waiting.current;
    waiting.current = undefined;
    clearTimeout(timer);
    keep(view);
  }, [keep]);
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
