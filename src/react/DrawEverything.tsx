import { createContext, useContext, type ReactNode } from 'react';

/** Whether what is below draws although it is not on screen. */
export const EverythingContext = createContext(false);

/** Below it everything is drawn wherever it is, not only what is on screen: for figures and for paper. */
export function DrawEverything({ when = true, children }: { when?: boolean | undefined; children: ReactNode }) {
  return <EverythingContext.Provider value={when}>{children}</EverythingContext.Provider>;
}

/** Whether what is here is drawn for a figure or for paper. */
export function useDrawsEverything(): boolean {
  return useContext(EverythingContext);
}
