import { useRunfolio } from './context.js';
import { useParam } from './useHighlight.js';

/** The threshold that panels of this provider share for a class of the logged tables of a key, and what sets it; undefined until somebody did. */
export function useThreshold(table: string, name: string): [number | undefined, (threshold: number | undefined) => void] {
  const { thresholds } = useRunfolio();
  return useParam(thresholds.of(table, name));
}
