import type { RunQuery } from '../model/index.js';
import { usePlan } from '../react/index.js';
import { runCountPlan } from './runTablePlans.js';

/** How many runs a query matches; undefined while unknown, and where `query` is undefined. */
export function useRunCount(query: RunQuery | undefined): number | undefined {
  const { frame } = usePlan(query && runCountPlan(query));
  return query && frame?.total;
}
