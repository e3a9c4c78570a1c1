import { createContext } from 'react';

/** How a drawing for paper differs from one on screen. */
export interface PaperLook {
  /** Lines are told apart by dashes, and by colours that differ in lightness. */
  greySafe: boolean;
}

/** Set for panels that are drawn for paper. */
export const PaperContext = createContext<PaperLook | undefined>(undefined);
