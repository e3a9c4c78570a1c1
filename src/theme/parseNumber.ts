import { english, type Locale } from '../texts/index.js';

/**
 * The number that somebody typed, in the signs of a locale or plain ones: `0,5` and `0.5` in German, `1.000` as a thousand there and as one in English. NaN for what is
 * no number.
 */
export function parseNumber(text: string, { marks }: Locale = english): number {
  const { decimal, group, digits } = marks ?? { decimal: '.', group: ',', digits: [] };
  const western = Array.from(text.trim().replaceAll(/[\u200e\u200f\u061c\u2066-\u2069]/g, ''), (sign) => {
    const digit = digits.indexOf(sign);
    return digit < 0 ? sign : String(digit);
  });
  const signs = western
    .join('')
    .replace(/^[−–]/, '-')
    .replace(/([eE])−/, '$1-');
  if (signs === '') return Number.NaN;
  return Number(withoutGroups(signs, group, decimal).replace(decimal, '.'));
}

/**
 * Groups are left out only where every one has its digits, the first one is no 0, and none comes after the decimal mark: another point or comma is a decimal mark itself.
 */
function withoutGroups(text: string, group: string, decimal: string): string {
  const mark = groupMark(group);
  const [, whole = '', rest = ''] =
    new RegExp(`^([-+]?[1-9]\\d{0,2}(?:${mark}\\d{2,3})*${mark}\\d{3})((?:\\${decimal}\\d*)?(?:[eE][-+]?\\d+)?)$`).exec(text) ?? [];
  return whole === '' ? text : whole.replaceAll(new RegExp(mark, 'g'), '') + rest;
}

/** As a pattern: any space, and either apostrophe, for what keyboards have. */
function groupMark(group: string): string {
  if (group === '' || /\s/.test(group)) return '\\s';
  return /['’]/.test(group) ? "['’]" : `\\${group}`;
}
