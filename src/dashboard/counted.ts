import type { Locale } from '../texts/index.js';
import { formatCount, formatStep } from '../theme/index.js';

/** A count and how it is written: `9,120`, `2.4M`. Every digit is shown below 100,000. For texts with `{n}` that are in plural forms. */
export function counted(count: number, locale?: Locale): { count: number; n: string } {
  return { count, n: count < 100_000 ? formatStep(count, locale) : formatCount(count, locale) };
}
