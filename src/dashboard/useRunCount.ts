import type { RunQuery } from '../model/index.js';
import { usePlan } from '../react/index.js';

/** How many runs a query matches; undefined while unknown, and where `query` is undefined. */
export function useRunCount(query: RunQuery | undefined): number | undefined {
  const { frame } = usePlan(query && { kind: 'runs.page', runs: query, columns: [], offset: 0, limit: 0 });
  return query && frame?.total;
}
