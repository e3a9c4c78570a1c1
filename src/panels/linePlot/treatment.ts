import type { AggregateStep, SeriesPlan, Smoothing } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatNumber } from '../../theme/index.js';
import { linePlotTexts } from './texts.js';

/** The texts that name bands. */
export const bandNames = {
  range: 'range',
  sd: 'sd',
  'sd-population': 'sdPopulation',
  stderr: 'stderr',
  t: 't',
  bootstrap: 'bootstrap',
  quartiles: 'quartiles',
  deciles: 'deciles',
} as const;

/** What was done to points, in the order in which it was: `EMA 0.6 · mean · min–max`; empty for nothing. */
export function treatmentOf({ pipeline, viewport }: Pick<SeriesPlan, 'pipeline' | 'viewport'>, locale: Locale | undefined): string {
  const steps = pipeline.map((step) => (step.do === 'smooth' ? smoothingText(step, locale) : aggregateText(step, locale)));
  const log = viewport.yScale === 'log' ? [textsOf(linePlotTexts, locale)('log')] : [];
  return [...steps, ...log].join(' · ');
}

/** `EMA 0.6`, `mean of 11 points`. */
export function smoothingText(smoothing: Smoothing, locale: Locale | undefined): string {
  const t = textsOf(linePlotTexts, locale);
  const said = (value: number): string => formatNumber(value, 3, locale);
  switch (smoothing.method) {
    case 'ema':
      return t('ema', { weight: said(smoothing.weight) });
    case 'time-ema':
      return t('timeEma', { weight: said(smoothing.weight) });
    case 'gaussian':
      return t('gaussian', { sigma: said(smoothing.sigma) });
    case 'mean':
      return t('runningMean', { points: said(smoothing.points) });
    case 'median':
      return t('runningMedian', { points: said(smoothing.points) });
    case 'loess':
      return t('loess', { points: said(smoothing.points) });
    default:
      return smoothing satisfies never;
  }
}

function aggregateText({ centre, band, align }: AggregateStep, locale: Locale | undefined): string {
  const t = textsOf(linePlotTexts, locale);
  const what = band ? t('banded', { centre: t(centre), band: t(bandNames[band]) }) : t(centre);
  if (align.by === 'bins') return `${what} · ${t('bins', { count: align.count })}`;
  return align.by === 'interpolation' ? `${what} · ${t('interpolated')}` : what;
}
