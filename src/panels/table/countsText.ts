import { textsOf, type Locale } from '../../texts/index.js';
import { groupTexts } from '../groups/texts.js';
import { tableTexts } from './texts.js';
import type { TableView } from './view.js';

/** `20 of 300 rows · 3 runs`, `4 groups · 300 rows`; nothing where none of what is asked has arrived. */
export function countsText(
  { total, grouped, of, runs, stale }: Pick<TableView, 'total' | 'grouped' | 'of' | 'runs' | 'stale'>,
  locale?: Locale,
): string | undefined {
  if (stale && total === 0) return undefined;
  const t = textsOf(tableTexts, locale);
  const matching = grouped?.rows ?? total;
  const rows = matching === of ? t('rows', { count: of }) : t('rowsOf', { matching, count: of });
  const ofRuns = runs === undefined ? [] : [textsOf(groupTexts, locale)('runs', { count: runs })];
  return [...(grouped ? [t('groups', { count: total })] : []), rows, ...ofRuns].join(' · ');
}
