import { createContext } from 'react';

/** How lines look, by the place of each among those of its plot, from 0. */
export interface PaperLines {
  color: (place: number) => string;
  /** Dashes and gaps in CSS pixels; solid where empty. */
  dash: (place: number) => readonly number[];
}

/** How a drawing for paper differs from one on screen. */
export interface PaperLook {
  /** Default: as on screen. */
  lines?: PaperLines | undefined;
}

/** Set for panels that are drawn for paper. */
export const PaperContext = createContext<PaperLook | undefined>(undefined);
