import { useCallback, useMemo } from 'react';
import type { RunId } from '../model/index.js';
import { namedRuns, namedRunsClause, withToggled } from '../panels/index.js';
import { useLocale, useSelection } from '../react/index.js';
import { textsOf } from '../texts/index.js';
import { dashboardTexts } from './texts.js';
import { listSource } from './useSelectedRuns.js';

/** Runs that were selected in the list, one by one. */
export interface RowChoice {
  runs: ReadonlySet<RunId>;
  toggle: (run: RunId) => void;
}

/** The run list's own clause of the selection. */
export function useRowChoice(): RowChoice {
  const locale = useLocale();
  const [{ clauses }, selection] = useSelection();
  const filter = clauses.find(({ source }) => source === listSource)?.filter;
  const runs = useMemo(() => namedRuns(filter), [filter]);
  const toggle = useCallback(
    (run: RunId) => {
      const chosen = withToggled(runs, run);
      const label = textsOf(dashboardTexts, locale)('ofList', { count: chosen.length });
      selection.set(
        listSource,
        namedRunsClause(chosen, '').map((clause) => ({ ...clause, label })),
      );
    },
    [runs, selection, locale],
  );
  return { runs, toggle };
}
