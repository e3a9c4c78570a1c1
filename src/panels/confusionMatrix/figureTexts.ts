import { formatCount, formatNumber, formatStep } from '../../theme/index.js';
import type { Normalisation } from './spec.js';

/** What values are called, by their normalisation. */
export const normalisationNames = {
  count: 'counts',
  row: 'row %',
  column: 'column %',
  all: 'overall %',
} as const satisfies Record<Normalisation, string>;

/** `7.8 %`; `–` for 0/0. */
export function percentText(part: number, digits = 1): string {
  return Number.isNaN(part) ? '–' : `${signed((100 * part).toFixed(digits))} %`;
}

/** A count, or a sum of weights. */
export function countText(count: number): string {
  return Number.isInteger(count) ? formatStep(count) : formatNumber(count, 6);
}

/** What stands in a cell: as short as it can be, of parts so many decimals. */
export function cellText(value: number, by: Normalisation, decimals = 1): string {
  if (Number.isNaN(value)) return '';
  if (by !== 'count') return signed(shortPercent(100 * value, decimals));
  return Math.abs(value) < 10_000 && Number.isInteger(value) ? formatNumber(value) : formatCount(value);
}

function shortPercent(percent: number, decimals: number): string {
  const text = percent.toFixed(decimals);
  return percent === 0 || Math.abs(percent) >= 99.95 ? percent.toFixed(0) : text;
}

function signed(text: string): string {
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}

/** A score from 0 to 1, or a coefficient; `–` where it is not defined. */
export function scoreText(score: number, digits = 4): string {
  return Number.isNaN(score) ? '–' : signed(score.toFixed(digits));
}
