import type { NumberMarks } from '../texts/index.js';

/** U+200E: keeps what follows from left to right. */
const leftToRight = '\u200e';

/** The signs of a locale, as `Intl` has them. */
export function numberMarks(tag: string): NumberMarks {
  const numbers = new Intl.NumberFormat(tag, { useGrouping: 'always' });
  const parts = numbers.formatToParts(1234.5);
  const sign = (type: Intl.NumberFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  const plain = new Intl.NumberFormat(tag, { useGrouping: false });
  return { decimal: sign('decimal') || '.', group: sign('group'), digits: Array.from({ length: 10 }, (_, i) => plain.format(i)) };
}

/**
 * A number that was written in English, without groups, in the signs of a locale. In a page from right to left its minus, its exponent and its unit stay where
 * they belong.
 */
export function withMarks(text: string, { decimal, digits }: NumberMarks, dir: 'ltr' | 'rtl'): string {
  const own = text.replaceAll(/[\d.]/g, (sign) => (sign === '.' ? decimal : (digits[Number(sign)] ?? sign)));
  return dir === 'rtl' ? keptLeftToRight(own) : own;
}

/** The text with a mark before it by which a page from right to left writes it from left to right; digits alone need none. */
export function keptLeftToRight(text: string): string {
  return /^\p{N}*$/u.test(text) || text.startsWith(leftToRight) ? text : leftToRight + text;
}
