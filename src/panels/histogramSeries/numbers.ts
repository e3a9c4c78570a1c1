import { textsOf, type Locale } from '../../texts/index.js';
import { formatNumber, formatStep, formatValue } from '../../theme/index.js';
import { histogramTexts } from './texts.js';

/** A figure; `–` where it is not defined. */
export function numberText(value: number | undefined, digits = 4, locale?: Locale): string {
  return value === undefined || Number.isNaN(value) ? '–' : formatValue(value, digits, locale);
}

/** Counts may be fractions: those have four digits. */
export function countText(count: number, locale?: Locale): string {
  return Number.isInteger(count) && Math.abs(count) < 1e15 ? formatStep(count, locale) : formatNumber(count, 4, locale);
}

export function shareText(share: number, locale?: Locale): string {
  return textsOf(histogramTexts, locale)('percent', { n: formatNumber(100 * share, 3, locale) });
}

export function stepText(step: number | undefined, locale?: Locale): string {
  return step === undefined || Number.isNaN(step) ? '–' : formatStep(step, locale);
}
