import type { ColorBarProps } from '../../charts/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { countRamp, formatNumber, type PaletteTheme } from '../../theme/index.js';
import type { HistogramSeriesSpec } from './spec.js';
import { histogramTexts } from './texts.js';

/** Decades below the largest share that a logarithmic scale tells apart; what lies lower has its faintest colour. */
const decades = 4;
/** Any share above 0 is told from the surface. */
const faintest = 0.06;

/** Place of a share on the ramp, 0 to 1. */
export function colorPlace(share: number, most: number, colors: HistogramSeriesSpec['colors']): number {
  const place = colors === 'linear' ? share / most : 1 + Math.log10(share / most) / decades;
  return Math.max(faintest, place);
}

/** What the colours of a heat map stand for. */
export function colorLegend(most: number, colors: HistogramSeriesSpec['colors'], theme: PaletteTheme, locale?: Locale): ColorBarProps {
  const t = textsOf(histogramTexts, locale);
  const percent = (share: number): string => t('percent', { n: formatNumber(100 * share, 2, locale) });
  const shares = colors === 'linear' ? [0, most / 2, most] : [most / 10 ** decades, most / 10 ** (decades / 2), most];
  const ticks = shares.map((share, i) => ({ position: i / 2, label: percent(share) }));
  return { ramp: countRamp(theme), ticks, label: t('shareInBin'), horizontal: true };
}
