import { createContext } from 'react';
import type { Catalog, PanelDocument, RunSet } from '../../model/index.js';
import type { Answer, PanelTable } from '../panelKind.js';

/** What stands behind a drawn panel. */
export interface PanelData {
  document: PanelDocument;
  /** As its header says it. */
  title: string;
  /** The runs it draws. */
  runs: RunSet;
  /** What its project holds, once known. */
  catalog: Catalog | undefined;
  /** What it was drawn from. */
  answers: readonly Answer[];
  /** What is drawn, row by row. */
  drawn: PanelTable;
}

/** Set for panels that are drawn for a file: gets, after every drawing, what asks for what stands behind it (nothing before the first answers). */
export const PanelDataContext = createContext<((dataOf: () => PanelData | undefined) => void) | undefined>(undefined);
