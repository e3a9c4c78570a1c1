import { useEffect, useRef, useState } from 'react';
import { isAbort, type CellColumn, type RowQuery } from '../../model/index.js';
import { useRunfolio, useTexts } from '../../react/index.js';
import type { OwnClause } from '../panelKind.js';
import { saidRunsClause } from '../saidRunsClause.js';
import { runIdColumn } from './tableColumns.js';
import { tableTexts } from './texts.js';

/** Selects, for all panels, the runs that logged the rows of a query. */
export function useRowRuns(rows: RowQuery, onSelect: (clauses: readonly OwnClause[]) => void) {
  const t = useTexts(tableTexts);
  const { coordinator } = useRunfolio();
  const [problem, setProblem] = useState<string | Error>();
  const asking = useRef<AbortController>(undefined);
  useEffect(() => () => asking.current?.abort(), []);
  const select = async (): Promise<void> => {
    asking.current?.abort();
    const { signal } = (asking.current = new AbortController());
    setProblem(undefined);
    try {
      const frame = await coordinator.run({ kind: 'table.facets', rows, columns: [runIdColumn] }, { signal });
      const runs = (frame.columns['value'] as CellColumn).map(String);
      if (runs.length === 0) setProblem(t('noRunLogged'));
      onSelect(saidRunsClause(runs, (count) => t('clause', { count, table: rows.table })));
    } catch (thrown) {
      if (!isAbort(thrown)) setProblem(thrown instanceof Error ? thrown : String(thrown));
    }
  };
  return { problem, select: () => void select() };
}
