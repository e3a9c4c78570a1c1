import { useSyncExternalStore } from 'react';
import type { RunId } from '../model/index.js';
import type { Param } from '../query/index.js';
import { useRunfolio, type ResolvedTheme } from './context.js';

/** A shared value and the function that sets it. */
export function useParam<T>(param: Param<T>): [T, (value: T) => void] {
  return [useSyncExternalStore(param.subscribe, param.get, param.get), param.set];
}

/** The run under the pointer, shared by the run list and all panels of a provider. */
export function useHighlight(): [RunId | undefined, (run: RunId | undefined) => void] {
  return useParam(useRunfolio().highlight);
}

/** The theme as drawn: light or dark. */
export function useTheme(): ResolvedTheme {
  return useRunfolio().theme;
}
