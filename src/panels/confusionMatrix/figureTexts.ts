import { english, textsOf, type Locale } from '../../texts/index.js';
import { formatCount, formatNumber, formatStep } from '../../theme/index.js';
import type { Normalisation } from './spec.js';
import { confusionMatrixTexts } from './texts.js';

/** What values are called, by their normalisation. */
export function normalisationName(by: Normalisation, locale?: Locale): string {
  return textsOf(confusionMatrixTexts, locale)(normalisationNames[by]);
}

const normalisationNames = {
  count: 'counts',
  row: 'rowShare',
  column: 'columnShare',
  all: 'overallShare',
} as const satisfies Record<Normalisation, string>;

/** `7.8 %`; `–` for 0/0. */
export function percentText(part: number, locale?: Locale, digits = 1): string {
  return Number.isNaN(part) ? '–' : textsOf(confusionMatrixTexts, locale)('percent', { share: fixedText(100 * part, digits, locale) });
}

/** A count, or a sum of weights. */
export function countText(count: number, locale?: Locale): string {
  return Number.isInteger(count) ? formatStep(count, locale) : formatNumber(count, 6, locale);
}

/** What stands in a cell: as short as it can be, of parts so many decimals. */
export function cellText(value: number, by: Normalisation, locale?: Locale, decimals = 1): string {
  if (Number.isNaN(value)) return '';
  if (by !== 'count') return shortPercent(100 * value, decimals, locale);
  return Math.abs(value) < 10_000 && Number.isInteger(value) ? formatNumber(value, 4, locale) : formatCount(value, locale);
}

function shortPercent(percent: number, decimals: number, locale: Locale | undefined): string {
  return fixedText(percent, percent === 0 || Math.abs(percent) >= 99.95 ? 0 : decimals, locale);
}

/** A number with so many decimals; what rounds to 0 has no sign. */
export function fixedText(value: number, decimals: number, locale: Locale = english): string {
  const text = value.toFixed(decimals);
  return locale.local(Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−'));
}

/** A score from 0 to 1, or a coefficient; `–` where it is not defined. */
export function scoreText(score: number, locale?: Locale, digits = 4): string {
  return Number.isNaN(score) ? '–' : fixedText(score, digits, locale);
}
