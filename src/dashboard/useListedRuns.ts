import { useMemo } from 'react';
import { allOf, listedRuns, type RunQuery, type RunSet } from '../model/index.js';
import { selectionFilter } from '../query/index.js';
import { useSelection } from '../react/index.js';
import { listSource } from './useSelectedRuns.js';

/** The runs to list: all of the set, or of them only those selected by others than the list itself. */
export function useListedRuns(runSet: RunSet): RunQuery {
  const [state] = useSelection();
  return useMemo(() => {
    const query = listedRuns(runSet);
    const filter = state.effect === 'filter' ? selectionFilter(state, listSource) : undefined;
    return filter ? { ...query, filter: query.filter ? allOf([query.filter, filter]) : filter } : query;
  }, [runSet, state]);
}
