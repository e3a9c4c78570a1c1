import { useCallback } from 'react';
import type { RunSet } from '../model/index.js';
import { useTheme } from '../react/index.js';
import { runColor } from '../theme/index.js';
import type { LoadedRun } from './cells.js';

/** The colour of a run: the one a person chose, else that of its index, in the theme as drawn. */
export function useRunColors(colors: RunSet['colors']): (run: Pick<LoadedRun, 'id' | 'index'>) => string {
  const theme = useTheme();
  return useCallback(({ id, index }) => colors[id] ?? runColor(index, theme), [colors, theme]);
}
