import type { JsonValue } from './jsonScanner.js';

/** Least numbers taken as seconds, milliseconds, microseconds and nanoseconds since 1970: each is a day of spring 1973. */
const epochUnits = [
  { from: 1e17, perMs: 1e6 },
  { from: 1e14, perMs: 1e3 },
  { from: 1e11, perMs: 1 },
  { from: 1e8, perMs: 1e-3 },
] as const;

const isoTime = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * A time as milliseconds since 1970, UTC: a number since 1970 in s, ms, µs or ns, told apart by its size, or an ISO 8601 text, which is
 * UTC where it names no zone. Undefined for anything else, and for numbers below 1e8, which are no dates but durations.
 */
export function parseTime(value: JsonValue): number | undefined {
  if (typeof value === 'string') return parseIsoTime(value);
  if (typeof value !== 'number' && typeof value !== 'bigint') return undefined;
  const number = Number(value);
  const unit = epochUnits.find(({ from }) => number >= from);
  const time = unit ? calendarTime(number / unit.perMs) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

/** Milliseconds since 1970, or NaN where they are beyond the times that a Date can hold. */
export function calendarTime(ms: number): number {
  return Math.abs(ms) <= 8.64e15 ? ms : Number.NaN;
}

function parseIsoTime(text: string): number | undefined {
  const found = isoTime.exec(text);
  if (!found) return undefined;
  const standard = text.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
  const time = Date.parse(found[1] === undefined && text.length > 10 ? `${standard}Z` : standard);
  return Number.isNaN(time) ? undefined : time;
}
