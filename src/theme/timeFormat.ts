import { english, textsOf, type Locale } from '../texts/index.js';
import { formatNumber, formatStep } from './numberFormat.js';
import { themeTexts } from './texts.js';

const second = 1;
const minute = 60;
const hour = 3600;
const day = 86_400;

/** A duration in its two largest units: `45s`, `1m 30s`, `2h 5m`, `3d 4h`; below a second in milliseconds. */
export function formatDuration(seconds: number, locale: Locale = english): string {
  if (!Number.isFinite(seconds)) return formatNumber(seconds, 4, locale);
  const text = unsigned(Math.abs(seconds), locale);
  return seconds < 0 ? besides(textsOf(themeTexts, locale)('negative', { duration: text }), locale) : text;
}

function unsigned(seconds: number, locale: Locale): string {
  const t = textsOf(themeTexts, locale);
  const text = (n: number): string => formatNumber(n, 3, locale);
  if (seconds > 0 && seconds < 1) return besides(t('milliseconds', { n: text(Number((seconds * 1000).toPrecision(3))) }), locale);
  return seconds < 10 ? besides(t('seconds', { n: text(Number(seconds.toFixed(1))) }), locale) : twoUnits(Math.round(seconds), locale);
}

/** Where some texts run from right to left, numbers and units stand as their letters ask for, also in drawings. */
function besides(text: string, { dir }: Locale): string {
  if (dir === 'ltr') return text;
  return `${/\p{Script=Latin}/u.test(text) ? '\u2066' : '\u2067'}${text}\u2069`;
}

const units = [
  [day, 'days'],
  [hour, 'hours'],
  [minute, 'minutes'],
  [second, 'seconds'],
] as const;

function twoUnits(whole: number, locale: Locale): string {
  const t = textsOf(themeTexts, locale);
  const first = units.findIndex(([size]) => whole >= size);
  const [size, name] = units[first] ?? units[3];
  const [nextSize, nextName] = units[first + 1] ?? [0, name];
  const rest = nextSize > 0 ? Math.floor((whole % size) / nextSize) : 0;
  const larger = t(name, { n: formatStep(Math.floor(whole / size), locale) });
  return besides(rest > 0 ? t('twoUnits', { larger, smaller: t(nextName, { n: formatStep(rest, locale) }) }) : larger, locale);
}

const niceSeconds = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800];

/** Ticks of a duration axis: whole seconds, minutes, hours or days; undefined below 4 seconds and above some months, where decimal ticks serve. */
export function durationTicks(from: number, to: number, count: number): number[] | undefined {
  const span = to - from;
  const step = niceSeconds.find((size) => span / size <= count);
  if (step === undefined || span < 4) return undefined;
  const ticks: number[] = [];
  for (let tick = Math.ceil(from / step) * step; tick <= to; tick += step) ticks.push(tick);
  return ticks;
}

/** A moment (ms since 1970) to the second, in the time zone of the locale: `2026-05-04 13:45:10`. */
export function formatMoment(milliseconds: number, locale: Locale = english): string {
  if (!Number.isFinite(milliseconds)) return String(milliseconds);
  const { timeZone } = locale;
  const twoDigits = { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
  const tag = locale.tag === 'en' ? 'sv-SE' : locale.tag;
  const text = new Intl.DateTimeFormat(tag, { year: 'numeric', ...twoDigits, hourCycle: 'h23', timeZone }).format(milliseconds);
  return ordered(text, locale);
}

/** Marks of direction that `Intl` puts in stand for a whole that runs from right to left; here times stand among names and numbers, and in drawings. */
function ordered(text: string, { dir }: Locale): string {
  return dir === 'rtl' ? `\u2068${text.replaceAll(/[\u200e\u200f\u061c]/g, '')}\u2069` : text;
}

/** Label of a tick on a wall-time axis: the year where ticks are years apart, and in place of January where they are months apart; the month; the date where ticks are days apart or it is midnight; else the time of day. */
export function formatTimeTick(milliseconds: number, gap: number, locale: Locale = english): string {
  const { timeZone } = locale;
  const tag = locale.tag === 'en' ? 'en-GB' : locale.tag;
  const print = (options: Intl.DateTimeFormatOptions): string =>
    ordered(new Intl.DateTimeFormat(tag, { ...options, hourCycle: 'h23', timeZone }).format(milliseconds), locale);
  if (gap >= 27 * day * 1000) {
    const month = new Intl.DateTimeFormat('en', { month: 'numeric', timeZone }).format(milliseconds);
    const ofYear = gap >= 300 * day * 1000 || month === '1';
    return print(ofYear ? { year: 'numeric' } : { month: 'short' });
  }
  const time = print({ hour: '2-digit', minute: '2-digit' });
  const isMidnight = new Intl.DateTimeFormat('en', { timeStyle: 'short', hourCycle: 'h23', timeZone }).format(milliseconds) === '00:00';
  // A day on which clocks are put forward is an hour short, and may have no midnight.
  if (gap >= (day - hour) * 1000 || isMidnight) return print({ day: 'numeric', month: 'short' });
  return gap < minute * 1000 ? print({ hour: '2-digit', minute: '2-digit', second: '2-digit' }) : time;
}

const agoUnits: readonly [number, Intl.RelativeTimeFormatUnit][] = [
  [365.25 * day, 'year'],
  [30.44 * day, 'month'],
  [day, 'day'],
  [hour, 'hour'],
  [minute, 'minute'],
];

/** How long ago a moment was, in one unit: `3 hours ago`, `yesterday`. Both in ms since 1970. */
export function formatAgo(moment: number, now: number, locale: Locale = english): string {
  const seconds = (moment - now) / 1000;
  const [size, unit] = agoUnits.find(([length]) => Math.abs(seconds) >= length) ?? [second, 'second'];
  return new Intl.RelativeTimeFormat(locale.tag, { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}
