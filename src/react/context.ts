import { createContext, useContext } from 'react';
import type { QueryEngine } from '../engine/index.js';
import type { RunId } from '../model/index.js';
import type { PaletteTheme, RunfolioTheme, Theme } from '../theme/index.js';
import type { PrintControl } from './usePrint.js';
import type { Coordinator, Param, Selection, Thresholds } from '../query/index.js';

/** What everything below a provider shares. */
export interface RunfolioContextValue {
  engine: QueryEngine;
  coordinator: Coordinator;
  /** What is drawn in: light or dark, with the host's colours where it brings its own. */
  theme: PaletteTheme;
  /** The theme as the provider was given it. */
  givenTheme: Theme | RunfolioTheme;
  /** The run under the pointer, in the run list or in any panel. */
  highlight: Param<RunId | undefined>;
  /** What panels and the run list select: that of the nearest `SelectionScope`, else the provider's own. */
  selection: Selection;
  /** The one selection of all scopes, where the host has them share one: see `SelectionScope`. */
  sharedSelection?: Selection | undefined;
  /** Of classes of logged tables, which panels share. */
  thresholds: Thresholds;
  /** Brings the provider's element to paper. */
  print: PrintControl;
  /** The provider's element, into which tooltips and menus are drawn; undefined before it is mounted. */
  root: HTMLElement | undefined;
}

/** What drawings read of what is around them. */
export type Look = Pick<RunfolioContextValue, 'theme' | 'givenTheme' | 'highlight' | 'root'>;

/** Set around drawings that stand alone, or off screen: they need no provider, and hear of no other's highlight. */
export const LookContext = createContext<Look | undefined>(undefined);

/** What is around a drawing: its own, else that of the nearest provider. */
export function useLook(): Look {
  const own = useContext(LookContext);
  const page = useContext(RunfolioContext);
  const look = own ?? page;
  if (!look) throw new Error(outside);
  return look;
}

const outside = 'runfolio components must be used within <RunfolioProvider>.';

/** What the nearest provider shares. Components read it with `useRunfolio`; a host hands it on where it draws in another tree. */
export const RunfolioContext = createContext<RunfolioContextValue | undefined>(undefined);

/** What the nearest provider shares. Throws outside of one. */
export function useRunfolio(): RunfolioContextValue {
  const value = useContext(RunfolioContext);
  if (!value) throw new Error(outside);
  return value;
}
