import { createContext } from 'react';
import type { PanelDocument } from '../../model/index.js';

/** What is told of panels as they come and fail. */
export interface PanelEvents {
  /** A panel could not be drawn, or not anew: a `RunfolioError` has a `code`. Told once for each failure. */
  onError?: ((error: Error, document: PanelDocument) => void) | undefined;
  /** A panel has been drawn for the first time. */
  onReady?: ((document: PanelDocument) => void) | undefined;
}

/** What is to see of a panel: its drawing, or an error in place of it. */
export type PanelShows = 'drawing' | 'error';

/** What is told of all panels in a place. */
export interface AllPanelEvents extends PanelEvents {
  /** What is to see of a panel is another thing than before. */
  onShow?: ((shows: PanelShows, document: PanelDocument) => void) | undefined;
}

/** Gets the events of all panels below. */
export const PanelEventsContext = createContext<AllPanelEvents | undefined>(undefined);
