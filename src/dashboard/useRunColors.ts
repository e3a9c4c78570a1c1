import { useCallback } from 'react';
import type { RunSet } from '../model/index.js';
import { useCatalog, useTheme } from '../react/index.js';
import { runColor } from '../theme/index.js';
import type { LoadedRun } from './cells.js';

/** The colour of a run: the one a person chose, else that of its index (in the export it was taken from, where that says so), in the theme as drawn. */
export function useRunColors({ project, colors }: Pick<RunSet, 'project' | 'colors'>): (run: Pick<LoadedRun, 'id' | 'index'>) => string {
  const theme = useTheme();
  const indices = useCatalog(project).catalog?.colors;
  return useCallback(({ id, index }) => colors[id] ?? runColor(indices?.[id] ?? index, theme), [colors, indices, theme]);
}
