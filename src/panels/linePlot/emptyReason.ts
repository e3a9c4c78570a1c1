import type { Catalog, Frame, RunSet } from '../../model/index.js';
import { nearestKeys } from './nearestKeys.js';

/** How many runs of the whole project log a key. */
export interface KeyCount {
  key: string;
  runs: number;
}

/** Why a plot has no lines. */
export type EmptyReason =
  | { because: 'no-metric' }
  | { because: 'no-runs'; hidden: number }
  /** `others`: the same key where other runs of the project log it, and keys that are spelled alike. */
  | { because: 'not-logged'; metrics: readonly string[]; others: readonly KeyCount[]; of: number };

/** Keys offered instead of one that is not logged. */
const suggestions = 2;

/** Undefined where there are lines. */
export function emptyReason(
  frame: Frame | undefined,
  metrics: readonly string[],
  runs: RunSet,
  catalog: Catalog | undefined,
): EmptyReason | undefined {
  if (metrics.length === 0) return { because: 'no-metric' };
  if (!frame || (frame.series?.lines.length ?? 0) > 0) return undefined;
  if (frame.series?.runs === 0) return { because: 'no-runs', hidden: runs.hidden.length };
  const known = new Map(catalog?.metrics.map(({ key, runs: count }) => [key, count]));
  const near = metrics.flatMap((metric) => [metric, ...nearestKeys(metric, [...known.keys()], suggestions)]);
  const others = [...new Set(near)].flatMap((key): KeyCount[] => {
    const count = known.get(key);
    return count === undefined ? [] : [{ key, runs: count }];
  });
  return { because: 'not-logged', metrics, others: others.slice(0, suggestions + 1), of: catalog?.runs ?? 0 };
}
