import { useEffect, useMemo, useRef } from 'react';
import type { RunSet } from '../model/index.js';
import type { PanelDocument } from '../panels/index.js';
import type { Selection } from '../query/index.js';
import { dashboardParts, type DashboardParts } from './dashboardParts.js';

/** What a host does with panels and the runs that they draw. What is absent is not offered. */
export interface PartsHost {
  /** Called with a panel or a section that the reader wants in a report. */
  onAddToReport?: ((parts: DashboardParts) => void) | undefined;
  /** Called with a panel that the reader wants on the clipboard: see `copyPanels`. */
  onCopy?: ((parts: DashboardParts) => void) | undefined;
}

/** The same for panels of the dashboard. */
export interface PartsActions {
  onAddToReport?: ((panels: readonly PanelDocument[]) => void) | undefined;
  onCopy?: ((panels: readonly PanelDocument[]) => void) | undefined;
}

/** Hands panels to the host with the run set and the selection of that moment. The same functions for as long as the host offers the same. */
export function usePartsActions(host: PartsHost, runSet: RunSet, selection: Selection): PartsActions {
  const latest = useRef({ host, runSet, selection });
  useEffect(() => {
    latest.current = { host, runSet, selection };
  });
  const [adds, copies] = [host.onAddToReport !== undefined, host.onCopy !== undefined];
  return useMemo(() => {
    const parts = (panels: readonly PanelDocument[]): DashboardParts =>
      dashboardParts(panels, latest.current.runSet, latest.current.selection.getState());
    return {
      onAddToReport: adds ? (panels) => latest.current.host.onAddToReport?.(parts(panels)) : undefined,
      onCopy: copies ? (panels) => latest.current.host.onCopy?.(parts(panels)) : undefined,
    };
  }, [adds, copies]);
}
