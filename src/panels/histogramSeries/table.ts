import { textsOf, type Locale } from '../../texts/index.js';
import { formatStep } from '../../theme/index.js';
import { groupTexts } from '../groups/texts.js';
import type { PanelTable } from '../panelKind.js';
import { countText, numberText, shareText, stepText } from './numbers.js';
import { figureOf, outsideOf } from './rows.js';
import { histogramTexts } from './texts.js';
import type { HistogramSeriesView } from './view.js';

/** The figures of all histograms that were answered; of one step each bin. */
export function tableOfHistograms({ frame, runs, detail }: HistogramSeriesView, locale?: Locale): PanelTable {
  if (detail) return tableOfBins(detail, locale);
  const t = textsOf(histogramTexts, locale);
  const nameAt = (row: number): string => runs.find(({ start, end }) => row >= start && row < end)?.name ?? '';
  const figure = (label: string, name: Parameters<typeof figureOf>[1]) => ({
    label,
    numeric: true,
    text: (row: number) => numberText(figureOf(frame, name)[row], 4, locale),
    value: (row: number) => figureOf(frame, name)[row],
  });
  return {
    rows: frame.rows,
    columns: [
      { label: textsOf(groupTexts, locale)('run'), text: nameAt },
      {
        label: t('stepColumn'),
        numeric: true,
        text: (row) => stepText(figureOf(frame, 'step')[row], locale),
        value: (row) => figureOf(frame, 'step')[row],
      },
      {
        label: t('values'),
        numeric: true,
        text: (row) => countText(figureOf(frame, 'total')[row] ?? 0, locale),
        value: (row) => figureOf(frame, 'total')[row],
      },
      figure(t('lowest'), 'low'),
      figure(t('percent', { n: 5 }), 'q5'),
      figure(t('percent', { n: 25 }), 'q25'),
      figure(t('medianColumn'), 'q50'),
      figure(t('percent', { n: 75 }), 'q75'),
      figure(t('percent', { n: 95 }), 'q95'),
      figure(t('highest'), 'high'),
      figure(t('mean'), 'mean'),
      figure(t('sd'), 'sd'),
      {
        label: t('inNoBinColumn'),
        numeric: true,
        text: (row) => formatStep(outsideOf(frame, row), locale),
        value: (row) => outsideOf(frame, row),
      },
    ],
  };
}

function tableOfBins({ bars, runs, frame }: NonNullable<HistogramSeriesView['detail']>, locale: Locale | undefined): PanelTable {
  const t = textsOf(histogramTexts, locale);
  const all = bars.flat();
  const at = (row: number) => all[row]!;
  return {
    rows: all.length,
    columns: [
      { label: textsOf(groupTexts, locale)('run'), text: (row) => runs[at(row).row]?.name ?? '' },
      {
        label: t('stepColumn'),
        numeric: true,
        text: (row) => stepText(figureOf(frame, 'step')[at(row).row], locale),
        value: (row) => figureOf(frame, 'step')[at(row).row],
      },
      { label: t('from'), numeric: true, text: (row) => numberText(at(row).from, 6, locale), value: (row) => at(row).from },
      { label: t('to'), numeric: true, text: (row) => numberText(at(row).to, 6, locale), value: (row) => at(row).to },
      { label: t('count'), numeric: true, text: (row) => countText(at(row).count, locale), value: (row) => at(row).count },
      { label: t('share'), numeric: true, text: (row) => shareText(at(row).share, locale), value: (row) => at(row).share },
    ],
  };
}
