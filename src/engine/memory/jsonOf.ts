import type { JsonObject, JsonValue } from '../../importers/index.js';
import { RunfolioError } from '../../model/index.js';

/** Deeper nesting is refused: nobody means it, and what refers to itself would never end. */
const maxDepth = 100;

/** Plain values as JSON: times as texts, typed arrays as lists, without what is undefined. Throws `bad-input` for what has no JSON; `where` names the place. */
export function jsonOf(values: Readonly<Record<string, unknown>>, where: string): JsonObject {
  return objectOf(values, where, 0);
}

function objectOf(values: object, where: string, depth: number): JsonObject {
  // Without prototype: a key like `__proto__` is a key like any other.
  const json = Object.create(null) as JsonObject;
  for (const [key, value] of Object.entries(values) as [string, unknown][]) {
    if (value !== undefined) json[key] = valueOf(value, `${where}.${key}`, depth);
  }
  return json;
}

function valueOf(value: unknown, where: string, depth: number): JsonValue {
  if (depth > maxDepth) throw new RunfolioError('bad-input', `${where} has more than ${maxDepth} values within each other.`);
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value))
    return Array.from(value as ArrayLike<unknown>, (each, i) => valueOf(each, `${where}.${i}`, depth + 1));
  if (typeof value === 'object') return objectOf(value, where, depth + 1);
  throw new RunfolioError('bad-input', `${where} is a ${typeof value}, which is no value that a run can have.`);
}
