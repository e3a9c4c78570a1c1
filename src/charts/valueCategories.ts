import { compareText, valueAt, valueKind, type Scalar, type ValueColumn } from '../model/index.js';

/** A place on an axis of categories. */
export interface ValueCategory {
  /** The values it stands for: one, or all that were collapsed. */
  readonly values: readonly Scalar[];
  /** `collapsed` where it stands for the rare ones together. */
  readonly collapsed: boolean;
  /** Rows that have one of them. */
  readonly count: number;
}

/**
 * The categories of a column and each row's (-1: missing). Numbers come first, ascending, NaN after them; then false, true, then texts by code point. Where
 * there are more than `max`, the rarest are collapsed into one at the end.
 */
export function collectCategories(column: ValueColumn, max: number): { categories: ValueCategory[]; codes: Int32Array } {
  const found = new Map<Scalar, number>();
  const order: Scalar[] = [];
  const counts: number[] = [];
  const raw = Int32Array.from(column.kinds, (kind, row) => {
    if (kind === valueKind.missing) return -1;
    const value = valueAt(column, row)!;
    const code = found.get(value) ?? order.push(value) - 1;
    found.set(value, code);
    counts[code] = (counts[code] ?? 0) + 1;
    return code;
  });
  const sorted = [...order.keys()].toSorted((a, b) => compareScalars(order[a]!, order[b]!));
  const kept = order.length <= max ? sorted : mostFrequent(sorted, counts, Math.max(1, max - 1));
  const place = new Map(kept.map((code, i) => [code, i]));
  const rest = sorted.filter((code) => !place.has(code));
  const categories = kept.map((code): ValueCategory => ({ values: [order[code]!], collapsed: false, count: counts[code]! }));
  if (rest.length > 0) {
    const count = rest.reduce((sum, code) => sum + counts[code]!, 0);
    categories.push({ values: rest.map((code) => order[code]!), collapsed: true, count });
  }
  return { categories, codes: raw.map((code) => (code < 0 ? -1 : (place.get(code) ?? kept.length))) };
}

/** The `keep` most frequent in the order they had; the earlier ones among equals. */
function mostFrequent(sorted: readonly number[], counts: readonly number[], keep: number): number[] {
  const kept = new Set(sorted.toSorted((a, b) => counts[b]! - counts[a]!).slice(0, keep));
  return sorted.filter((code) => kept.has(code));
}

function compareScalars(a: Scalar, b: Scalar): number {
  const rank = typeOrder(a) - typeOrder(b);
  if (rank !== 0) return rank;
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  return Number(a) - Number(b) || 0;
}

function typeOrder(value: Scalar): number {
  if (typeof value === 'number') return Number.isNaN(value) ? 1 : 0;
  return typeof value === 'boolean' ? 2 : 3;
}
