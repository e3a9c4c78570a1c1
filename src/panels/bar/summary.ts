import { columnLabel } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatStep, formatValue, joined } from '../../theme/index.js';
import { treatmentOf } from '../groups/index.js';
import { groupTexts } from '../groups/texts.js';
import type { PanelTable } from '../panelKind.js';
import type { BarValue } from './bars.js';
import type { BarChartSpec } from './spec.js';
import { barTexts } from './texts.js';
import type { BarChartView } from './view.js';

/** `0.8123`, or `–` with the reason. */
export function valueText({ value, reason }: BarValue, locale?: Locale): string {
  return Number.isNaN(value) ? textsOf(barTexts, locale)('noValue', { reason }) : formatValue(value, 5, locale);
}

/** `0.80 to 0.82`; why there is none, where there is none. */
export function spreadText({ spread: [low, high], n }: BarValue, locale?: Locale): string {
  const t = textsOf(barTexts, locale);
  if (Number.isNaN(low)) return n === 1 ? t('oneRun') : '–';
  return t('fromTo', { low: formatValue(low, 5, locale), high: formatValue(high, 5, locale) });
}

/** A sentence: how many bars, and the first and last of those with a value. */
export function summariseBars(
  { bars, grouped, columns }: Pick<BarChartView, 'bars' | 'grouped' | 'columns'>,
  { centre, spread, scale }: BarChartSpec,
  runs: number,
  locale?: Locale,
): string {
  const t = textsOf(barTexts, locale);
  const common = textsOf(groupTexts, locale);
  const names = joined(columns.map(columnLabel), locale);
  const runsText = common('runs', { count: runs });
  const what = grouped ? t('ofRuns', { groups: t('groups', { count: bars.count }), runs: runsText }) : runsText;
  const how = joined(
    [grouped ? treatmentOf(centre, spread, locale) : '', scale === 'log' ? common('logScale') : ''].filter(Boolean),
    locale,
  );
  const ends = [0, bars.count - 1]
    .filter((place, i, all) => place >= 0 && place < bars.count && all.indexOf(place) === i)
    .map((place) => bars.at(place))
    .map(({ about, values }) =>
      t('end', {
        bar: about,
        values: joined(
          values.map((value) => valueText(value, locale)),
          locale,
        ),
      }),
    )
    .join(' … ');
  const said = { columns: names, what };
  if (ends === '') return how === '' ? t('bars', said) : t('barsHow', { ...said, how });
  return how === '' ? t('barsEnds', { ...said, ends }) : t('barsHowEnds', { ...said, how, ends });
}

/** All bars, in their order: exactly what is drawn. */
export function tableOfBars({ bars, grouped, columns, by, centre, spread }: BarChartView, locale?: Locale): PanelTable {
  const t = textsOf(barTexts, locale);
  const common = textsOf(groupTexts, locale);
  const several = columns.length > 1;
  const cells = columns.flatMap((column, i) => {
    const name = columnLabel(column);
    const value = { label: grouped ? t('centreOf', { centre: common(centre), column: name }) : name, numeric: true };
    const main = {
      ...value,
      text: (row: number) => valueText(bars.at(row).values[i]!, locale),
      value: (row: number) => finite(bars.at(row).values[i]!.value),
    };
    if (!grouped) return [main];
    const how = treatmentOf(centre, spread, locale);
    const about = { label: several ? t('centreOf', { centre: how, column: name }) : how, numeric: true };
    const n = {
      label: several ? t('countOf', { column: name }) : t('count'),
      numeric: true,
      text: (row: number) => formatStep(bars.at(row).values[i]!.n, locale),
      value: (row: number) => bars.at(row).values[i]!.n,
    };
    return [main, ...(spread === 'none' ? [] : [{ ...about, text: (row: number) => spreadText(bars.at(row).values[i]!, locale) }]), n];
  });
  const name = {
    label: grouped ? by.map(columnLabel).join(' · ') || t('group') : common('run'),
    text: (row: number) => bars.at(row).label,
  };
  const rest = grouped
    ? {
        label: t('runs'),
        numeric: true,
        text: (row: number) => formatStep(bars.at(row).rows.length, locale),
        value: (row: number) => bars.at(row).rows.length,
      }
    : { label: common('selected'), text: (row: number) => common(bars.at(row).greyed ? 'no' : 'yes') };
  return { rows: bars.count, columns: [name, ...cells, rest] };
}

/** What is drawn, for files: the ends of the spread as numbers of their own. */
export function drawnBars(view: BarChartView, locale?: Locale): PanelTable {
  const t = textsOf(barTexts, locale);
  const { bars, columns, grouped, spread } = view;
  const table = tableOfBars(view, locale);
  if (!grouped || spread === 'none') return table;
  const end = (column: number, which: 0 | 1) => (row: number) => finite(bars.at(row).values[column]!.spread[which]);
  const ends = columns.flatMap((column, i) =>
    (['lowerEnd', 'upperEnd'] as const).map((name, which) => ({
      label: t(name, { column: columnLabel(column) }),
      numeric: true,
      text: () => '',
      value: end(i, which as 0 | 1),
    })),
  );
  return { ...table, columns: [...table.columns, ...ends] };
}

/** A value that is not there is NaN in a bar, and missing in a file. */
function finite(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}
