import { RunfolioError } from '../../model/index.js';
import { jsonPath } from './jsonPath.js';

/** What a document may be at most. */
export const reportLimits = {
  /** Levels of lists and objects within one another. */
  depth: 64,
  /** Characters of its JSON, about. */
  size: 1_000_000,
  /** Characters of the name of a field. */
  name: 500,
} as const;

/** A part of a document that is no JSON, or none that is taken. */
export class PartError extends RunfolioError {
  readonly path: readonly PropertyKey[];
  /** What is wrong, without the place. */
  readonly why: string;

  constructor(path: readonly PropertyKey[], why: string) {
    super('bad-spec', `This is no report: ${place(path)}: ${why}.`);
    this.path = path;
    this.why = why;
  }
}

/** Names that are never fields: they reach what all objects share. */
const refused = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A copy of JSON from anywhere, of plain lists and objects, without fields that are `undefined`. Throws a `PartError` for what is no JSON, for text that is no Unicode and
 * for names such as `__proto__`; `too-large` beyond `reportLimits`. The message names the place.
 */
export function plainCopy(value: unknown): unknown {
  let size = 0;

  const copy = (part: unknown, path: readonly PropertyKey[]): unknown => {
    size += typeof part === 'string' ? part.length + 2 : 4;
    if (size > reportLimits.size) tooLarge(`This document is larger than ${reportLimits.size.toLocaleString('en')} characters.`);
    if (typeof part === 'string') return checkedText(part, path);
    if (part === null || typeof part === 'number' || typeof part === 'boolean') return part;
    if (typeof part !== 'object') return wrong(path, `a ${typeof part} is no JSON`);
    if (path.length > reportLimits.depth) return tooLarge(`${place(path)} is more than ${reportLimits.depth} levels deep.`);
    if (Array.isArray(part)) return part.map((entry, i) => copy(entry, [...path, i]));
    return copyObject(part, path);
  };

  const copyObject = (part: object, path: readonly PropertyKey[]): Record<string, unknown> => {
    const prototype: unknown = Object.getPrototypeOf(part);
    if (prototype !== null && prototype !== Object.prototype) wrong(path, 'only plain objects are JSON');
    const entries = Object.entries(part).filter(([, field]) => field !== undefined);
    return Object.fromEntries(
      entries.map(([key, field]) => {
        size += key.length + 4;
        return [checkedName(key, path), copy(field, [...path, key])];
      }),
    );
  };

  return copy(value, []);
}

function checkedName(key: string, path: readonly PropertyKey[]): string {
  if (refused.has(key)) wrong([...path, key], `a field cannot be called "${key}"`);
  if (key.length > reportLimits.name) tooLarge(`${place(path)}: the name of a field is longer than ${reportLimits.name} characters.`);
  return checkedText(key, path);
}

function checkedText(text: string, path: readonly PropertyKey[]): string {
  return /\p{Surrogate}/u.test(text) ? wrong(path, 'this text is no Unicode: it has half a character') : text;
}

function place(path: readonly PropertyKey[]): string {
  return jsonPath(path) || 'The document';
}

function wrong(path: readonly PropertyKey[], why: string): never {
  throw new PartError(path, why);
}

function tooLarge(message: string): never {
  throw new RunfolioError('too-large', message);
}
