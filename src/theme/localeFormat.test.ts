import { describe, expect, test } from 'vitest';
import { loadLocale } from '../languages/index.js';
import type { Locale } from '../texts/index.js';
import { formatCount, formatNumber, formatStep, formatValue, tickFormat } from './numberFormat.js';
import { formatAgo, formatDuration, formatMoment, formatTimeTick } from './timeFormat.js';

const hour = 3_600_000;
const day = 24 * hour;
const afternoon = Date.UTC(2026, 4, 4, 13, 45, 10);

async function inLocale(tag: string, timeZone = 'UTC'): Promise<Locale> {
  const { locale } = await loadLocale({ tag, timeZone, messages: undefined, folders: [] });
  return locale;
}

/** Without marks of direction, which are not seen. */
const seen = (text: string): string => text.replaceAll(/[\u200e\u200f\u061c\u2066-\u2069]/g, '');

/** The signs that CLDR publishes for a locale with Western digits, and one number with them. */
describe.each<[tag: string, whole: string, value: string, small: string, count: string]>([
  ['en', '1,234,567', '0.7370', '1.3e-3', '2.4M'],
  ['de', '1.234.567', '0,7370', '1,3e-3', '2,4M'],
  ['de-AT', '1\u00a0234\u00a0567', '0,7370', '1,3e-3', '2,4M'],
  ['fr', '1\u202f234\u202f567', '0,7370', '1,3e-3', '2,4M'],
  ['en-IN', '12,34,567', '0.7370', '1.3e-3', '2.4M'],
  ['zh-CN', '1,234,567', '0.7370', '1.3e-3', '2.4M'],
  ['ko', '1,234,567', '0.7370', '1.3e-3', '2.4M'],
  ['ar', '1,234,567', '0.7370', '1.3e-3', '2.4M'],
  ['ar-u-nu-arab', '١٬٢٣٤٬٥٦٧', '٠٫٧٣٧٠', '١٫٣e-٣', '٢٫٤M'],
])('numbers in %s', (tag, whole, value, small, count) => {
  test('have the signs of CLDR', async () => {
    const locale = await inLocale(tag);
    const written = [
      formatStep(1_234_567, locale),
      formatValue(0.737, 4, locale),
      formatNumber(0.0013, 4, locale),
      formatCount(2_400_000, locale),
    ];
    expect(written.map(seen)).toEqual([whole, value, small, count]);
    expect([0, 0.5, 1].map(tickFormat([0, 0.5, 1], locale)).map(seen)).toEqual(
      [0, 0.5, 1].map((tick) => new Intl.NumberFormat(locale.tag, { minimumFractionDigits: 1 }).format(tick)),
    );
  });
});

test('fewer than five digits are not grouped where the language does not', async () => {
  const spanish = await inLocale('es');
  expect([formatStep(1234, spanish), formatStep(12_345, spanish)]).toEqual(['1234', '12.345']);
});

test('minus signs and what has no value', async () => {
  const german = await inLocale('de');
  expect([-0.25, -1234, Number.NaN, -Infinity, -0].map((value) => formatNumber(value, 4, german))).toEqual([
    '−0,25',
    '−1.234',
    'NaN',
    '−∞',
    '−0',
  ]);
  // The mark keeps the minus to the left of its digits in a page from right to left.
  expect(formatNumber(-1234, 4, await inLocale('ar'))).toBe('\u200e−1,234');
});

test.each<[tag: string, texts: string[]]>([
  ['en', ['250ms', '4.5s', '1m 30s', '2h 5m', '3d 4h', '−1m 30s']],
  ['de', ['250 ms', '4,5 s', '1 min 30 s', '2 h 5 min', '3 d 4 h', '−1 min 30 s']],
  ['zh-CN', ['250毫秒', '4.5秒', '1分30秒', '2小时5分', '3天4小时', '−1分30秒']],
  ['ko', ['250밀리초', '4.5초', '1분 30초', '2시간 5분', '3일 4시간', '−1분 30초']],
  ['ar', ['250 ملّي ث', '4.5 ث', '1 د 30 ث', '2 س 5 د', '3 ي 4 س', '−1 د 30 ث']],
])('durations in %s', async (tag, texts) => {
  const locale = await inLocale(tag);
  expect([0.25, 4.5, 90, 7500, 273_600, -90].map((seconds) => seen(formatDuration(seconds, locale)))).toEqual(texts);
});

test.each<[tag: string, moment: string, date: string, month: string, ago: string, yesterday: string]>([
  ['en', '2026-05-04 13:45:10', '4 May', 'May', '3 hours ago', 'yesterday'],
  ['en-GB', '04/05/2026, 13:45:10', '4 May', 'May', '3 hours ago', 'yesterday'],
  ['en-US', '05/04/2026, 13:45:10', 'May 4', 'May', '3 hours ago', 'yesterday'],
  ['de', '04.05.2026, 13:45:10', '4. Mai', 'Mai', 'vor 3 Stunden', 'gestern'],
  ['zh-CN', '2026/05/04 13:45:10', '5月4日', '5月', '3小时前', '昨天'],
  ['ko', '2026. 05. 04. 13:45:10', '5월 4일', '5월', '3시간 전', '어제'],
  ['ar', '04/05/2026، 13:45:10', '4 مايو', 'مايو', 'قبل 3 ساعات', 'أمس'],
])('dates in %s are those of CLDR', async (tag, moment, date, month, ago, yesterday) => {
  const locale = await inLocale(tag);
  const written = [
    formatMoment(afternoon, locale),
    formatTimeTick(afternoon, day, locale),
    formatTimeTick(afternoon, 28 * day, locale),
    formatAgo(afternoon - 3 * hour, afternoon, locale),
    formatAgo(afternoon - day, afternoon, locale),
  ];
  expect(written.map(seen)).toEqual([moment, date, month, ago, yesterday]);
});

test('years are Gregorian where the calendar of a country is another one, unless the tag asks for it', async () => {
  expect(formatMoment(afternoon, await inLocale('th'))).toContain('2026');
  expect(formatMoment(afternoon, await inLocale('fa'))).toContain('2026');
  expect(formatMoment(afternoon, await inLocale('th-u-ca-buddhist'))).toContain('2569');
});

test('moments are told in the time zone, summer time or not', async () => {
  const [berlin, kolkata] = [await inLocale('en', 'Europe/Berlin'), await inLocale('en', 'Asia/Kolkata')];
  // Clocks go from 01:59:59 to 03:00:00 on 29 March 2026, and from 02:59:59 to 02:00:00 on 25 October.
  const [spring, autumn] = [Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1)];
  expect([spring - 1000, spring, autumn - 1000, autumn].map((moment) => formatMoment(moment, berlin).slice(5))).toEqual([
    '03-29 01:59:59',
    '03-29 03:00:00',
    '10-25 02:59:59',
    '10-25 02:00:00',
  ]);
  expect(formatMoment(afternoon, kolkata)).toBe('2026-05-04 19:15:10');
});
