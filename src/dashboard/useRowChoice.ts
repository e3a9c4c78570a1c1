import { useCallback, useMemo } from 'react';
import type { RunId } from '../model/index.js';
import { namedRuns, namedRunsClause, withToggled } from '../panels/index.js';
import { useSelection } from '../react/index.js';
import { listSource } from './useSelectedRuns.js';

/** Runs that were selected in the list, one by one. */
export interface RowChoice {
  runs: ReadonlySet<RunId>;
  toggle: (run: RunId) => void;
}

/** The run list's own clause of the selection. */
export function useRowChoice(): RowChoice {
  const [{ clauses }, selection] = useSelection();
  const filter = clauses.find(({ source }) => source === listSource)?.filter;
  const runs = useMemo(() => namedRuns(filter), [filter]);
  const toggle = useCallback(
    (run: RunId) => selection.set(listSource, namedRunsClause(withToggled(runs, run), 'of the list')),
    [runs, selection],
  );
  return { runs, toggle };
}
