import { arrayTypes, type ArrayName, type CrossingArray } from './arrayTypes.js';

/** Levels of objects and lists that are read; frames have about six. */
const deepest = 32;

/** Gives the next array of the body; throws where it has not that many bytes. */
export type TakeArray = (name: ArrayName, length: number) => CrossingArray;

/** Undoes `packValue`. Throws a TypeError that says what is wrong for anything that it did not write. */
export function unpackValue(json: unknown, take: TakeArray, depth = 0): unknown {
  if (typeof json !== 'object' || json === null) return json;
  if (depth >= deepest) throw new TypeError(`it is nested deeper than ${deepest} levels`);
  if (Array.isArray(json)) return json.map((item) => unpackValue(item, take, depth + 1));
  if (Object.hasOwn(json, '$')) return unpackSpecial(json as { $: unknown }, take, depth);
  return unpackEntries(Object.entries(json), take, depth);
}

function unpackEntries(entries: readonly [string, unknown][], take: TakeArray, depth: number): unknown {
  return Object.fromEntries(entries.map(([key, item]) => [key, unpackValue(item, take, depth + 1)]));
}

function unpackSpecial(
  special: { $: unknown; text?: unknown; length?: unknown; entries?: unknown },
  take: TakeArray,
  depth: number,
): unknown {
  const { $: kind, text, length, entries } = special;
  if (kind === 'undefined') return undefined;
  if (kind === 'number') return numberOf(text);
  if (kind === 'bigint' && typeof text === 'string' && /^-?\d{1,1000}$/.test(text)) return BigInt(text);
  if (kind === 'object' && isEntries(entries)) return unpackEntries(entries, take, depth);
  if (isArrayName(kind) && isLength(length)) return take(kind, length);
  throw new TypeError(`it has a value of the kind ${JSON.stringify(kind)}, which is not understood`);
}

function numberOf(text: unknown): number {
  switch (text) {
    case 'NaN':
      return NaN;
    case 'Infinity':
      return Infinity;
    case '-Infinity':
      return -Infinity;
    case '-0':
      return -0;
    default:
      throw new TypeError(`it has ${JSON.stringify(text)} for a number`);
  }
}

function isEntries(value: unknown): value is [string, unknown][] {
  return Array.isArray(value) && value.every((entry) => Array.isArray(entry) && entry.length === 2 && typeof entry[0] === 'string');
}

function isArrayName(value: unknown): value is ArrayName {
  return typeof value === 'string' && Object.hasOwn(arrayTypes, value);
}

function isLength(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
