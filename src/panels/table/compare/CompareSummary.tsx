import { comparedStatuses, type ComparedStatus } from '../../../model/index.js';
import { useLocale, useTexts } from '../../../react/index.js';
import { formatStep } from '../../../theme/index.js';
import { StatusMark } from './Marks.js';
import { statusNames } from './rows.js';
import type { CompareState } from './spec.js';
import { compareTexts } from './texts.js';
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
  const t = useTexts(compareTexts);
  const locale = useLocale();
  const { facts, compared } = view;
  if (!facts?.counts) return null;
  const { counts } = facts;
  const changed = compared.filter((column) => column.changed > 0).toSorted((one, other) => other.changed - one.changed);
  const equal = compared.length - changed.length;
  const pick = (status: ComparedStatus | undefined): void => onFilter({ show: status === show ? undefined : status, differs: undefined });
  return (
    <div className="rf-compare-summary">
      <p aria-live="polite">
        <strong>{countsWords(facts, compared.length, locale)}</strong> <span className="rf-muted">{keyWords(view, chosen, locale)}</span>
      </p>
      <div className="rf-compare-filters">
        <div role="group" aria-label={t('rowsToShow')} className="rf-compare-chips">
          <Chip
            pressed={show === undefined && differs === undefined}
            onPress={() => pick(undefined)}
            label={t('allRows')}
            count={view.of}
          />
          {comparedStatuses.map((status) => (
            <Chip
              key={status}
              pressed={show === status}
              onPress={() => pick(status)}
              label={t(statusNames[status])}
              count={counts[status]}
              status={status}
            />
          ))}
        </div>
        {changed.length > 0 && (
          <div role="group" aria-label={t('columnsThatDiffer')} className="rf-compare-chips">
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
            {equal > 0 && <span className="rf-muted">{t('noDifferenceIn', { count: equal })}</span>}
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
  const locale = useLocale();
  return (
    <button type="button" className="rf-compare-chip" aria-pressed={pressed} disabled={count === 0 && !pressed} onClick={onPress}>
      {status && <StatusMark status={status} />}
      <bdi className="rf-ellipsis">{label}</bdi>
      <small>{formatStep(count, locale)}</small>
    </button>
  );
}
