import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeLocale } from '../languages/index.js';
import { formatNumber, formatStep, formatValue } from './numberFormat.js';
import { parseNumber } from './parseNumber.js';

const locales = ['en', 'de', 'de-CH', 'fr', 'es', 'en-IN', 'zh-CN', 'ko', 'ar', 'ar-u-nu-arab', 'fa-u-nu-arabext'];

test.each<[locale: string, text: string, value: number]>([
  ['en', '0.5', 0.5],
  ['en', '-1,234.5', -1234.5],
  ['en', '−3e−4', -3e-4],
  ['en', '1e-3', 0.001],
  ['en', '.5', 0.5],
  ['en', '+2', 2],
  ['en', '1,2', Number.NaN],
  ['en', '0,125', Number.NaN],
  ['en', '', Number.NaN],
  ['en', ' ', Number.NaN],
  ['en', '3 runs', Number.NaN],
  ['de', '0,5', 0.5],
  ['de', '0.5', 0.5],
  ['de', '0.125', 0.125],
  ['de', '-0.125', -0.125],
  ['de', '1.000', 1000],
  ['de', '1.000,25', 1000.25],
  ['de', '12.345.678', 12_345_678],
  ['de', '1,5e-3', 0.0015],
  ['de', '1,234,5', Number.NaN],
  ['de', '1,000.5', Number.NaN],
  ['de-CH', '1’234.5', 1234.5],
  ['de-CH', "1'234.5", 1234.5],
  ['fr', '1\u202f234,5', 1234.5],
  ['fr', '1 234,5', 1234.5],
  ['en-IN', '12,34,567', 1_234_567],
  ['zh-CN', '1,234.5', 1234.5],
  ['ar', '\u200e-1,234.5', -1234.5],
  ['ar-u-nu-arab', '١٬٢٣٤٫٥', 1234.5],
  ['ar-u-nu-arab', '1234.5', 1234.5],
])('in %s %j is %d', (tag, text, value) => expect(parseNumber(text, makeLocale({ tag }))).toBe(value));

describe.each(locales)('in %s', (tag) => {
  const locale = makeLocale({ tag });
  test('what is written is read as the same number', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e300, max: 1e300, noNaN: true }), fc.integer(), (value, whole) => {
        expect(parseNumber(formatStep(whole, locale), locale)).toBe(whole);
        for (const text of [formatNumber(value, 4, locale), formatValue(value, 4, locale)]) {
          const read = parseNumber(text, locale);
          expect(Math.abs(read - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-3 + Number.MIN_VALUE);
        }
      }),
    );
  });
});
