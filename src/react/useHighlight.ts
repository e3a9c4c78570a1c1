import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import type { RunId } from '../model/index.js';
import type { Param } from '../query/index.js';
import type { PaletteTheme } from '../theme/index.js';
import { useLook } from './context.js';

/** A shared value and the function that sets it. */
export function useParam<T>(param: Param<T>): [T, (value: T) => void] {
  return [useSyncExternalStore(param.subscribe, param.get, param.get), param.set];
}

/** The run under the pointer, shared by the run list and all panels of a provider. What a component set is cleared when it unmounts. */
export function useHighlight(): [RunId | undefined, (run: RunId | undefined) => void] {
  const { highlight } = useLook();
  const [run, share] = useParam(highlight);
  const own = useRef<RunId>(undefined);
  const set = useCallback(
    (next: RunId | undefined) => {
      own.current = next;
      share(next);
    },
    [share],
  );
  useEffect(
    () => () => {
      if (own.current !== undefined && own.current === highlight.get()) highlight.set(undefined);
    },
    [highlight],
  );
  return [run, set];
}

/** The theme as drawn: light or dark (`modeOf`), with the host's colours where it brings its own. */
export function useTheme(): PaletteTheme {
  return useLook().theme;
}
