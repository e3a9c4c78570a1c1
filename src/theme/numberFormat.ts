import { english, type Locale } from '../texts/index.js';

/** U+2212: as wide as the digits, and read aloud as "minus". */
const minus = '−';

const suffixes = ['', 'k', 'M', 'G', 'T', 'P', 'E'];

/** Text of what arithmetic cannot show: `NaN`, `∞`, `−∞`, `−0`; undefined for every other number. */
function special(value: number, locale: Locale): string | undefined {
  if (Number.isNaN(value)) return 'NaN';
  if (value === Infinity) return '∞';
  if (value === -Infinity) return local(`${minus}∞`, locale);
  return Object.is(value, -0) ? local(`${minus}0`, locale) : undefined;
}

const signed = (text: string): string => text.replace('-', minus);
/** A whole number in groups of digits. */
const grouped = (value: number, locale: Locale): string => signed(locale.whole(value));
/** What was written in English, without groups, as the locale has it. */
const local = (text: string, locale: Locale): string => locale.local(text);
const trimZeros = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/** `1.30e-3` as `1.3e-3`: no zeros at the end of the mantissa, no plus in the exponent. */
function exponential(value: number, fractionDigits: number, locale: Locale): string {
  const [mantissa = '', exponent = ''] = value.toExponential(fractionDigits).split('e');
  return local(`${signed(trimZeros(mantissa))}e${exponent.replace('+', '')}`, locale);
}

/** The number that is printed decides how: 9999.7 with four digits is 10,000. */
const roundedTo = (size: number, digits: number): number => Number(size.toPrecision(digits));

/** A value as short as it can be said with `digits` significant digits: `0.05`, `1.3e-3`, `12,345`, `1.2e9`. For configs and table cells. */
export function formatNumber(value: number, digits = 4, locale: Locale = english): string {
  const text = special(value, locale);
  if (text !== undefined) return text;
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e9) return grouped(value, locale);
  const rounded = roundedTo(size, digits);
  if (value !== 0 && (rounded < 0.01 || Math.round(size) >= 1e9)) return exponential(value, digits - 1, locale);
  if (rounded >= 10 ** digits) return grouped(value, locale);
  return local(signed(trimZeros(value.toPrecision(digits))), locale);
}

/** A measured value with `digits` significant digits, zeros kept so that a column of them lines up: `0.7370`. Whole numbers stay whole. */
export function formatValue(value: number, digits = 4, locale: Locale = english): string {
  const rounded = roundedTo(Math.abs(value), digits);
  const plain = Number.isFinite(value) && !Number.isInteger(value) && rounded >= 1e-3 && rounded < 10 ** digits;
  return plain ? local(signed(value.toPrecision(digits)), locale) : formatNumber(value, digits, locale);
}

/** Significant digits with which values between `low` and `high` can be told apart to a thousandth of their span; 4 to 15. */
export function digitsWithin([low, high]: readonly [number, number]): number {
  const places = Math.log10(Math.max(Math.abs(low), Math.abs(high)) / (high - low));
  return Number.isFinite(places) ? Math.min(15, Math.max(4, Math.ceil(places - 1e-9) + 3)) : 4;
}

/** A count in few characters: `950`, `12k`, `2.4M`. */
export function formatCount(count: number, locale: Locale = english): string {
  if (!(Math.abs(count) >= 1000 && Math.abs(count) < Infinity)) return formatNumber(count, 4, locale);
  return local(
    scaled(count, (part) => trimZeros(Math.abs(part) < 10 ? part.toFixed(1) : part.toFixed(0))),
    locale,
  );
}

/** A step with thousands separators: `30,188`. Fractions, as of a relative axis, keep four digits. */
export function formatStep(step: number, locale: Locale = english): string {
  return Number.isInteger(step) ? (special(step, locale) ?? grouped(step, locale)) : formatNumber(step, 6, locale);
}

function scaled(value: number, print: (part: number) => string): string {
  let power = Math.min(Math.floor(Math.log10(Math.abs(value)) / 3), suffixes.length - 1);
  // 999,950 prints as 1000k: that is 1M.
  if (Math.abs(Number(print(value / 1000 ** power))) >= 1000 && power < suffixes.length - 1) power++;
  return signed(print(value / 1000 ** power)) + suffixes[power];
}

/** Labels for ticks: as many decimals as their gap needs, `10k` from 10,000 on (`−2k` from −1,000), `2e-4` for small ones. The letters are those of SI in every language. */
export function tickFormat(ticks: readonly number[], locale: Locale = english): (tick: number) => string {
  const largest = Math.max(0, ...ticks.map(Math.abs));
  const step = smallestGap(ticks) ?? (largest || 1);
  const zero = local('0', locale);
  if (largest === 0) return () => zero;
  if (largest < 1e-2 || largest >= 1e18) return (tick) => (tick === 0 ? zero : exponential(tick, digitsBetween(largest, step), locale));
  if (largest < (ticks.some((tick) => tick <= -1e3) ? 1e3 : 1e4)) return (tick) => local(signed(tick.toFixed(decimalsFor(step))), locale);
  const power = Math.min(Math.floor(Math.log10(largest) / 3), suffixes.length - 1);
  const unit = 1000 ** power;
  return (tick) => (tick === 0 ? zero : local(signed((tick / unit).toFixed(decimalsFor(step / unit))) + suffixes[power], locale));
}

/** Label of a power of ten on a log axis: `0.01`, `1`, `10k`, `1e-5`. On an axis that reaches past the letters (1e18) large ones are powers too. */
export function logTickFormat(tick: number, largest = tick, locale: Locale = english): string {
  if (tick >= 1e4 && largest < 1e18) return formatCount(tick, locale);
  return tick < 1e-3 || tick >= 1e4 ? exponential(tick, 2, locale) : local(signed(String(Number(tick.toPrecision(3)))), locale);
}

function smallestGap(ticks: readonly number[]): number | undefined {
  let gap: number | undefined;
  for (let i = 1; i < ticks.length; i++) {
    const next = Math.abs((ticks[i] ?? 0) - (ticks[i - 1] ?? 0));
    if (next > 0 && (gap === undefined || next < gap)) gap = next;
  }
  return gap;
}

/** Decimals that tell apart two numbers `step` from each other. */
function decimalsFor(step: number): number {
  return Math.min(20, Math.max(0, -Math.floor(Math.log10(step) + 1e-9), fraction(step)));
}

/** Decimals of a step like 0.25, which needs two although its size says one. */
function fraction(step: number): number {
  const [, decimals = ''] = Number(step.toPrecision(2)).toString().split('.');
  return decimals.includes('e') ? 0 : decimals.length;
}

function digitsBetween(largest: number, step: number): number {
  return Math.min(15, Math.max(0, Math.floor(Math.log10(largest)) - Math.floor(Math.log10(step) + 1e-9)));
}
