import { useMemo } from 'react';
import { allOf, listedRuns, type RunSet, type RunsColumnsPlan } from '../model/index.js';
import { runsOf } from '../panels/index.js';
import { selectionFilter, type SelectionEffect } from '../query/index.js';
import { usePlan, useSelection } from '../react/index.js';

/** Source of what is selected in the run list. */
export const listSource = 'run-list';

export interface SelectedRuns {
  /** Indices of the runs that all clauses together select; undefined where nothing is selected, or it is not yet known. */
  selected: ReadonlySet<number> | undefined;
  effect: SelectionEffect;
}

/** Which of a run set's runs are selected. */
export function useSelectedRuns(runSet: RunSet): SelectedRuns {
  const [state] = useSelection();
  const plan = useMemo((): RunsColumnsPlan | undefined => {
    const filter = selectionFilter(state, '', 'run', 'intersect');
    if (!filter) return undefined;
    const { sort: _sort, ...query } = listedRuns(runSet);
    return { kind: 'runs.columns', runs: { ...query, filter: allOf(query.filter ? [query.filter, filter] : [filter]) }, columns: [] };
  }, [state, runSet]);
  const { frame } = usePlan(plan);
  const selected = useMemo(() => (plan && frame ? new Set(runsOf(frame)) : undefined), [plan, frame]);
  return { selected, effect: state.effect };
}
