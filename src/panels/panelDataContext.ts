import { createContext } from 'react';
import type { PanelData } from './download/panelData.js';

/** Asks for what stands behind a panel; nothing before its first answers. */
export type PanelDataQuestion = () => Promise<PanelData | undefined>;

/** Set for panels that are drawn for a file: gets such a question after every drawing. */
export const PanelDataContext = createContext<((dataOf: PanelDataQuestion) => void) | undefined>(undefined);
