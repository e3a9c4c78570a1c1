import { createContext, useContext } from 'react';
import type { PanelDocument } from '../model/index.js';

/** A point of a line, or a run in a scatter plot. */
export interface NotedPlace {
  /** Id of the run. */
  run: string;
  /** Key of the metric that the line draws; of a scatter plot the name of its y axis. */
  metric: string;
  /** On the x axis, in its unit; where that shows no numbers, the place from 0 to 1. */
  x: number;
}

/** A point that somebody said something about. */
export interface NotedPoint extends NotedPlace {
  id: string;
  /** In its marker: a number. */
  label: string;
  isChosen: boolean;
}

/** What is said of a panel on the page it stands on, such as comments of a report; line plots and scatter plots mark the points. */
export interface PanelNotes {
  points: readonly NotedPoint[];
  /** Shows what is said of a point, by its id. */
  onOpen: (id: string) => void;
  /** Says something of the panel; its menu does not offer it where absent. */
  onComment?: (() => void) | undefined;
  /** Says something of a point; not offered where absent. */
  onPoint?: ((place: NotedPlace) => void) | undefined;
}

/** Gives what is said of a panel; undefined for nothing. Give it a stable function. */
export const PanelNotesContext = createContext<((panel: PanelDocument) => PanelNotes | undefined) | undefined>(undefined);

/** Within a panel, what is said of it. */
export const OwnNotesContext = createContext<PanelNotes | undefined>(undefined);

/** What is said of the panel around; undefined for nothing. */
export function useOwnNotes(): PanelNotes | undefined {
  return useContext(OwnNotesContext);
}
