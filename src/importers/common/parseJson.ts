import { scanJson, type JsonValue } from './jsonScanner.js';

/** An integer of 16 digits or more: beyond 2^53 a double may not hold it. Also finds such digits within strings, which costs only time. */
const longInteger = /(?<![\d.])\d{16,}(?![\d.eE])/;

/**
 * JSON as loggers write it: with the literals NaN, Infinity and -Infinity, and with integers that a double cannot hold
 * exactly, which come back as bigint. Throws a SyntaxError for anything else that is no JSON.
 */
export function parseJson(text: string): JsonValue {
  if (longInteger.test(text)) return scanJson(text);
  try {
    return JSON.parse(text) as JsonValue;
  } catch (error) {
    if (!/NaN|Infinity/.test(text)) throw error;
    return scanJson(text);
  }
}

/** The value if the text is JSON, else undefined. */
export function tryParseJson(text: string): JsonValue | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
