import type { RowQuery } from '../../model/index.js';
import type { OwnClause } from '../panelKind.js';
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
  return (
    <>
      {problem !== undefined && (
        <span role="alert" className="rf-table-failed rf-ellipsis" title={problem}>
          {problem}
        </span>
      )}
      <button
        type="button"
        className="rf-button"
        disabled={total === 0}
        title="Select, in all panels, the runs that logged the rows that match"
        onClick={select}
      >
        Select runs
      </button>
      {selects && (
        <button type="button" className="rf-button" title="Select these runs no more" onClick={() => onSelect([])}>
          Deselect
        </button>
      )}
    </>
  );
}
