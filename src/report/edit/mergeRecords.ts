import { sameJson } from '../document/sameJson.js';

/** Something both sides changed in different ways; a side that took it away has none. */
export interface Clash<Value> {
  key: string;
  base: Value | undefined;
  mine: Value | undefined;
  theirs: Value | undefined;
}

type Values<Value> = Readonly<Record<string, Value>>;

/** Of three versions of one value that of the side that changed it; undefined where both did, in different ways. */
export function mergeValue<Value>(base: Value, mine: Value, theirs: Value): { value: Value } | undefined {
  if (sameJson(mine, theirs) || sameJson(base, theirs)) return { value: mine };
  return sameJson(base, mine) ? { value: theirs } : undefined;
}

/** Merges field by field. Where both changed one, mine stands, and theirs where mine took it away: nothing is lost. */
export function mergeRecords<Value>(
  base: Values<Value>,
  mine: Values<Value>,
  theirs: Values<Value>,
): { merged: Record<string, Value>; clashes: Clash<Value>[] } {
  const clashes: Clash<Value>[] = [];
  const keys = new Set([base, mine, theirs].flatMap(Object.keys));
  const entries = [...keys].flatMap((key): [string, Value][] => {
    const [b, m, t] = [base, mine, theirs].map((values) => (Object.hasOwn(values, key) ? values[key] : undefined));
    const merged = mergeValue(b, m, t);
    if (!merged) clashes.push({ key, base: b, mine: m, theirs: t });
    const value = merged ? merged.value : (m ?? t);
    return value === undefined ? [] : [[key, value]];
  });
  return { merged: Object.fromEntries(entries), clashes };
}
