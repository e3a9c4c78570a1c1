import type { Scalar } from '../../model/index.js';
import type { Locale } from '../../texts/index.js';
import { formatNumber, formatStep, formatValue } from '../../theme/index.js';

/** A value of the data as it stands in a line of text. */
export function valueText(value: Scalar, locale?: Locale): string {
  if (typeof value !== 'number') return String(value);
  if (Number.isInteger(value)) return formatStep(value, locale);
  // What was chosen, such as a learning rate, is as short as it was written; what was measured has four digits.
  return Number(value.toPrecision(3)) === value ? formatNumber(value, 4, locale) : formatValue(value, 4, locale);
}
