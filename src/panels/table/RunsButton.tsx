import { errorText } from '../../charts/inner.js';
import type { RowQuery } from '../../model/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import type { OwnClause } from '../panelKind.js';
import { tableTexts } from './texts.js';
import { useRowRuns } from './useRowRuns.js';

export interface RunsButtonProps {
  /** The rows that match. */
  rows: RowQuery;
  total: number;
  /** Whether this panel selects runs now. */
  selects: boolean;
  onSelect: (clauses: readonly OwnClause[]) => void;
}

/** Selects the runs that logged the rows that match, in all panels; or takes that back. */
export function RunsButton({ rows, total, selects, onSelect }: RunsButtonProps) {
  const { problem, select } = useRowRuns(rows, onSelect);
  const t = useTexts(tableTexts);
  const locale = useLocale();
  const said = problem instanceof Error ? errorText(problem, locale).sentence : problem;
  return (
    <>
      {said !== undefined && (
        <span role="alert" className="rf-table-failed rf-ellipsis" title={said}>
          {said}
        </span>
      )}
      <button type="button" className="rf-button" disabled={total === 0} title={t('selectRunsAbout')} onClick={select}>
        {t('selectRuns')}
      </button>
      {selects && (
        <button type="button" className="rf-button" title={t('deselectAbout')} onClick={() => onSelect([])}>
          {t('deselect')}
        </button>
      )}
    </>
  );
}
