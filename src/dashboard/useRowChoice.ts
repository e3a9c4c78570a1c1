import { useCallback, useMemo } from 'react';
import type { RunId } from '../model/index.js';
import { useSelection } from '../react/index.js';
import { counted } from './counted.js';
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
  const runs = useMemo(() => new Set(filter?.op === 'in' ? filter.values.map(String) : []), [filter]);
  const toggle = useCallback(
    (run: RunId) => {
      const values = runs.has(run) ? [...runs].filter((other) => other !== run) : [...runs, run];
      const clause = {
        scope: 'run',
        filter: { op: 'in', column: { from: 'run', key: 'run_id' }, values },
        label: `${counted(values.length, 'run')} of the list`,
      } as const;
      selection.set(listSource, values.length === 0 ? [] : [clause]);
    },
    [runs, selection],
  );
  return { runs, toggle };
}
