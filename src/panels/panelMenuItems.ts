import { createContext, useContext, useMemo } from 'react';
import type { PanelDocument, RunSet } from '../model/index.js';
import { callHost } from './host/callHost.js';

/** An entry of a host in the menu of each panel. */
export interface PanelMenuItem {
  /** In the language of the page. */
  label: string;
  /** Called with the panel and the runs that it draws. */
  onPick: (document: PanelDocument, runs: RunSet) => void;
}

/** An entry for one panel. */
export interface PanelMenuEntry {
  label: string;
  pick: () => void;
}

/** What a host offers in the menus of all panels below, before Remove. */
export const PanelMenuContext = createContext<readonly PanelMenuItem[]>([]);

/** The host's entries for a panel. */
export function useMenuEntries(document: PanelDocument, runs: RunSet): readonly PanelMenuEntry[] {
  const items = useContext(PanelMenuContext);
  return useMemo(
    () => items.map(({ label, onPick }) => ({ label, pick: () => callHost(onPick, document, runs) })),
    [items, document, runs],
  );
}
