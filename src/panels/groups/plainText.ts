import type { Scalar } from '../../model/index.js';
import type { Locale } from '../../texts/index.js';
import { formatNumber } from '../../theme/index.js';

/** Equal for equal values of one type: -0 is 0, NaN is NaN. */
export function valueKey(given: Scalar | undefined): string {
  return `${typeof given} ${Object.is(given, -0) ? 0 : String(given)}`;
}

/** A value as a name of a group; `missing` is said where there is none. */
export function plainText(given: Scalar | undefined, missing: string, locale: Locale | undefined): string {
  if (given === undefined) return missing;
  if (typeof given === 'number') return formatNumber(given, 6, locale);
  return given === '' ? '""' : String(given);
}
