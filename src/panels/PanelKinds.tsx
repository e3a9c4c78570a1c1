import { createContext, useContext, type ReactNode } from 'react';
import { builtinKinds } from './builtinKinds.js';
import type { DefinedPanel } from './definePanel.js';

const KindsContext = createContext<readonly DefinedPanel[] | undefined>(undefined);

export interface PanelKindsProps {
  /** The kinds that panels below choose from: `[...builtinKinds, mine]`, each whole (`definePanel`) or without its code (`lazyPanel`). Where absent, those from above. */
  kinds: readonly DefinedPanel[] | undefined;
  children?: ReactNode;
}

/** Puts kinds of panels at the disposal of every panel below. */
export function PanelKinds({ kinds, children }: PanelKindsProps) {
  const above = useContext(KindsContext);
  return <KindsContext.Provider value={kinds ?? above}>{children}</KindsContext.Provider>;
}

/** The kinds of the nearest `<PanelKinds>`; outside of one the built-in ones. */
export function usePanelKinds(): readonly DefinedPanel[] {
  return useContext(KindsContext) ?? builtinKinds;
}
