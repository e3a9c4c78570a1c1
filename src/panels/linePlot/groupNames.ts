import { columnLabel, type Column, type SeriesGroup } from '../../model/index.js';
import { joined } from '../../theme/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { plainText, valueKey } from '../groups/index.js';
import { linePlotTexts } from './texts.js';

/** Names groups by the columns whose values differ between them: `lr 0.01, optimizer adam`. */
export function groupNames(
  groups: readonly SeriesGroup[],
  by: readonly Column[],
  locale: Locale | undefined,
): (group: SeriesGroup) => string {
  const t = textsOf(linePlotTexts, locale);
  const telling = by.flatMap((column, place) => {
    const values = new Set(groups.map(({ values: all }) => valueKey(all[place])));
    return values.size > 1 ? [{ column, place }] : [];
  });
  return ({ values }) =>
    joined(
      telling.map(({ column, place }) => `${columnLabel(column)} ${plainText(values[place], t('noValue'), locale)}`),
      locale,
    ) || t('allRuns');
}
