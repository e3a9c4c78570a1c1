import { createContext } from 'react';
import type { PanelDocument } from '../../model/index.js';

/** What is told of panels as they come and fail. */
export interface PanelEvents {
  /** A panel could not be drawn, or not anew: a `RunfolioError` has a `code`. Told once for each failure. */
  onError?: ((error: Error, document: PanelDocument) => void) | undefined;
  /** A panel has been drawn for the first time. */
  onReady?: ((document: PanelDocument) => void) | undefined;
}

/** Gets the events of all panels below. */
export const PanelEventsContext = createContext<PanelEvents | undefined>(undefined);
