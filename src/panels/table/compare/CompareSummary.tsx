import { comparedStatuses, type ComparedStatus } from '../../../model/index.js';
import { formatStep } from '../../../theme/index.js';
import { StatusMark } from './Marks.js';
import { statusTexts } from './rows.js';
import type { CompareState } from './spec.js';
import type { CompareView } from './view.js';
import { countsWords, keyWords } from './words.js';

export interface CompareSummaryProps {
  view: CompareView;
  /** Whether a person chose the key. */
  chosen: boolean;
  show: CompareState['show'];
  differs: CompareState['differs'];
  onFilter: (filter: Pick<CompareState, 'show' | 'differs'>) => void;
}

/** How the tables compare in words, and buttons that keep the rows of a status or those that differ in a column. */
export function CompareSummary({ view, chosen, show, differs, onFilter }: CompareSummaryProps) {
  const { facts, compared } = view;
  if (!facts?.counts) return null;
  const { counts } = facts;
  const changed = compared.filter((column) => column.changed > 0).toSorted((one, other) => other.changed - one.changed);
  const equal = compared.length - changed.length;
  const pick = (status: ComparedStatus | undefined): void => onFilter({ show: status === show ? undefined : status, differs: undefined });
  return (
    <div className="rf-compare-summary">
      <p aria-live="polite">
        <strong>{countsWords(facts, compared.length)}</strong> <span className="rf-muted">{keyWords(view, chosen)}</span>
      </p>
      <div className="rf-compare-filters">
        <div role="group" aria-label="Rows to show" className="rf-compare-chips">
          <Chip pressed={show === undefined && differs === undefined} onPress={() => pick(undefined)} label="all" count={view.of} />
          {comparedStatuses.map((status) => (
            <Chip
              key={status}
              pressed={show === status}
              onPress={() => pick(status)}
              label={statusTexts[status]}
              count={counts[status]}
              status={status}
            />
          ))}
        </div>
        {changed.length > 0 && (
          <div role="group" aria-label="Columns that differ" className="rf-compare-chips">
            {changed.map(({ name, changed: rows }) => (
              <Chip
                key={name}
                pressed={differs === name}
                onPress={() => onFilter({ differs: differs === name ? undefined : name })}
                label={name}
                count={rows}
                status="changed"
              />
            ))}
            {equal > 0 && (
              <span className="rf-muted">
                {formatStep(equal)} {equal === 1 ? 'column has' : 'columns have'} no difference
              </span>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

interface ChipProps {
  label: string;
  count: number;
  pressed: boolean;
  onPress: () => void;
  status?: ComparedStatus | undefined;
}

function Chip({ label, count, pressed, onPress, status }: ChipProps) {
  return (
    <button type="button" className="rf-compare-chip" aria-pressed={pressed} disabled={count === 0 && !pressed} onClick={onPress}>
      {status && <StatusMark status={status} />}
      <bdi className="rf-ellipsis">{label}</bdi>
      <small>{formatStep(count)}</small>
    </button>
  );
}
