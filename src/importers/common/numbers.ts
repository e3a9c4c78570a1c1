import type { JsonValue } from './jsonScanner.js';

/**
 * A logged value as the number of a point: numbers, true and false as 1 and 0, and the texts NaN, Infinity and -Infinity, as which some
 * loggers write what JSON cannot. Undefined for everything else.
 */
export function pointValue(value: JsonValue): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean' || typeof value === 'bigint') return Number(value);
  return typeof value === 'string' && nonFinite.has(value) ? Number(value) : undefined;
}

/** The value, or its number where it is one of the texts NaN, Infinity and -Infinity. */
export function nonFiniteText(value: JsonValue): JsonValue {
  return typeof value === 'string' && nonFinite.has(value) ? Number(value) : value;
}

const nonFinite: ReadonlySet<string> = new Set(['NaN', 'Infinity', '-Infinity']);
