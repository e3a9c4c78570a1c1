import { useCallback, useMemo } from 'react';
import type { ClassScore } from '../model/index.js';
import { Param, type SharedThreshold } from '../query/index.js';
import { useRunfolio } from './context.js';
import { useParam } from './useHighlight.js';

/**
 * The threshold that panels of this provider share for a class of the logged tables of a key, and what sets it; undefined until somebody did. Without a score there is none, and
 * nothing can be set.
 */
export function useThreshold(table: string, score: ClassScore | undefined): [number | undefined, (threshold: number | undefined) => void] {
  const { thresholds } = useRunfolio();
  const [threshold] = useParam(thresholds.of(table, score?.class ?? ''));
  const set = useCallback((next: number | undefined) => score && thresholds.set(table, score, next), [thresholds, table, score]);
  return [score && threshold, set];
}

/** The threshold of a table's classes that was set last, and what takes it back. */
export function useLatestThreshold(table: string | undefined): [SharedThreshold | undefined, () => void] {
  const { thresholds } = useRunfolio();
  const none = useMemo(() => new Param<SharedThreshold | undefined>(undefined), []);
  const [latest] = useParam(table === undefined ? none : thresholds.latest(table));
  const reset = useCallback(() => {
    if (table !== undefined && latest) thresholds.set(table, latest.score, undefined);
  }, [thresholds, table, latest]);
  return [latest, reset];
}
