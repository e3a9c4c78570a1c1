import { useLocale, useTexts } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatNumber, formatStep } from '../../theme/index.js';
import type { PanelDifference, SnapshotDifference } from '../snapshot/index.js';
import { historyTexts } from './historyTexts.js';

/** Which panels show something else than before, and by how much. */
export function SnapshotChanges({ difference: { panels } }: { difference: SnapshotDifference }) {
  const t = useTexts(historyTexts);
  const locale = useLocale();
  const changed = panels.filter(({ change }) => change !== 'same');
  if (changed.length === 0) return <p className="rf-snapshot-changes">{t('showsSame')}</p>;
  return (
    <ul className="rf-snapshot-changes" aria-label={t('whatDiffers')}>
      {changed.map((panel) => (
        <li key={panel.id}>
          <strong dir="auto">{panel.id === '' ? t('textAndTables') : panel.title}</strong>: {changeText(panel, locale)}
        </li>
      ))}
      <li className="rf-muted">{t('partsSame', { same: panels.length - changed.length, count: panels.length })}</li>
    </ul>
  );
}

function changeText({ change, difference }: PanelDifference, locale: Locale): string {
  const t = textsOf(historyTexts, locale);
  if (change === 'other' || !difference) return t('asksElse');
  const { before, after, differing, compared, largest } = difference;
  const lines = t('lines', { before: formatStep(before, locale), after: formatStep(after, locale) });
  const values = t('valuesDiffer', { differing, count: compared, part: percent(largest, locale) });
  if (before === after) return differing === 0 ? '' : values;
  return differing === 0 ? lines : t('both', { first: lines, second: values });
}

function percent(part: number, locale: Locale): string {
  const t = textsOf(historyTexts, locale);
  const of = (number: number): string => t('percent', { number: formatNumber(number, undefined, locale) });
  return part < 0.0001 ? t('lessThan', { part: of(0.01) }) : of(Number((100 * part).toPrecision(2)));
}
