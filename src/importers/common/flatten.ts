import { nonFiniteReplacer, type ConfigValue } from '../../model/index.js';
import { isJsonObject, type JsonValue } from './jsonScanner.js';

/** Objects nested deeper than this are kept as JSON text instead of being flattened further. */
const maxDepth = 32;

/**
 * Walks the leaves of nested objects with their dotted keys. Lists, empty objects and objects that `whole` picks are leaves.
 * Null is no value: it is left out.
 */
export function eachLeaf(
  value: JsonValue,
  visit: (key: string, leaf: Exclude<JsonValue, null>) => void,
  options: { prefix?: string; whole?: (object: JsonValue) => boolean } = {},
): void {
  const walk = (node: JsonValue, key: string, depth: number): void => {
    if (node === null) return;
    if (!isJsonObject(node) || depth > maxDepth || (key !== '' && options.whole?.(node))) return visit(key, node);
    const entries = Object.entries(node);
    if (entries.length === 0 && key !== '') return visit(key, node);
    for (const [name, child] of entries) walk(child, key === '' ? name : `${key}.${name}`, depth + 1);
  };
  walk(value, options.prefix ?? '', 0);
}

/** A leaf as a config or summary value. An integer too big for a number becomes text, and `onBigInteger` hears of it. */
export function configValue(leaf: Exclude<JsonValue, null>, onBigInteger: () => void): ConfigValue {
  if (typeof leaf === 'bigint') {
    onBigInteger();
    return String(leaf);
  }
  return typeof leaf === 'object' ? { json: jsonText(leaf) } : leaf;
}

/** JSON text in which no number is lost: non-finite ones as `{"$":"NaN"}`, big integers as strings. */
export function jsonText(value: JsonValue): string {
  return JSON.stringify(value, (key, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : nonFiniteReplacer(key, inner)));
}
