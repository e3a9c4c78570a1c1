import type { SnapshotSummary } from '../../client/index.js';
import { Sentence, useLocale, useTexts } from '../../react/index.js';
import { formatMoment } from '../../theme/index.js';
import { historyTexts } from './historyTexts.js';

export interface SnapshotListProps {
  /** The last frozen first. */
  snapshots: readonly SnapshotSummary[];
  /** The address of the page that shows a snapshot. */
  hrefOf: (snapshot: string) => string;
  /** Ids of those that are compared, two at most. */
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
}

/** The snapshots of a report; two of them can be chosen to be compared. */
export function SnapshotList({ snapshots, hrefOf, chosen, onChoose }: SnapshotListProps) {
  const t = useTexts(historyTexts);
  const locale = useLocale();
  const toggle = (id: string): void => onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen.slice(-1), id]);
  return (
    <section className="rf-snapshots" aria-label={t('snapshots')}>
      <h2>{t('snapshots')}</h2>
      <ul>
        {snapshots.map(({ id, frozenAt, createdBy }) => (
          <li key={id}>
            {snapshots.length > 1 && (
              <input
                type="checkbox"
                className="rf-check"
                aria-label={t('compareOne', { moment: formatMoment(frozenAt, locale) })}
                checked={chosen.includes(id)}
                onChange={() => toggle(id)}
              />
            )}
            <a href={hrefOf(id)}>
              <bdi>{formatMoment(frozenAt, locale)}</bdi>
            </a>
            <small>
              <Sentence parts={t.parts('by', { author: <bdi key="author">{createdBy}</bdi> })} />
            </small>
          </li>
        ))}
      </ul>
      {snapshots.length > 1 && <p className="rf-muted">{t('checkTwo')}</p>}
    </section>
  );
}
