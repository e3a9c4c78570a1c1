import { canonicalJson } from '../../model/index.js';

/** Whether two values are the same JSON: the order of fields does not matter, nor do fields that are undefined. */
export function sameJson(a: unknown, b: unknown): boolean {
  return a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));
}
