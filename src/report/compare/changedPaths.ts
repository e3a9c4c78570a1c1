import { jsonPath } from '../document/jsonPath.js';
import { sameJson } from '../document/sameJson.js';

/** A part of a JSON value that differs; undefined where one of the two has none. */
export interface ChangedPath {
  /** As `spec.y[0]`; empty for the whole value. */
  path: string;
  before: unknown;
  after: unknown;
}

/** The innermost parts that differ, in the order of `before`, then of `after`. */
export function changedPaths(before: unknown, after: unknown, path: readonly PropertyKey[] = []): ChangedPath[] {
  if (sameJson(before, after)) return [];
  const keys = sharedKeys(before, after);
  if (!keys) return [{ path: jsonPath(path), before, after }];
  return keys.flatMap((key) => changedPaths(fieldOf(before, key), fieldOf(after, key), [...path, key]));
}

/** Keys of two lists or two objects; undefined where they are neither. */
function sharedKeys(before: unknown, after: unknown): PropertyKey[] | undefined {
  if (Array.isArray(before) && Array.isArray(after)) return Array.from({ length: Math.max(before.length, after.length) }, (_, i) => i);
  if (!isObject(before) || !isObject(after)) return undefined;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])];
}

function fieldOf(value: unknown, key: PropertyKey): unknown {
  return Object.hasOwn(value as object, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
