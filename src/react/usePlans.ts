import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Frame, Plan } from '../model/index.js';
import type { PlanOptions, PlansState } from '../query/index.js';
import { useRunfolio } from './context.js';

/** Where the answer to one plan stands; see PlansState for the statuses. */
export interface PlanState {
  status: PlansState['status'];
  /** The last good answer, kept while the next one loads and after a failure. */
  frame: Frame | undefined;
  error: Error | undefined;
  /** How much is done, 0 to 1, while an answer that takes long is on its way. */
  progress?: number | undefined;
  retry: () => void;
}

/** Answers to a list of plans, which change together. No plans (an off-screen panel) ask nothing and keep the last frames. */
export function usePlans(plans: readonly Plan[], options: PlanOptions = {}): PlansState & { retry: () => void } {
  const { coordinator } = useRunfolio();
  const observer = useMemo(() => coordinator.observe(), [coordinator]);
  const state = useSyncExternalStore(observer.subscribe, observer.getState, observer.getState);
  const retry = useCallback(() => observer.retry(), [observer]);
  const { priority } = options;
  // After every render: the observer itself tells equal plans from new ones.
  useEffect(() => observer.setPlans(plans, { priority }));
  return useMemo(() => ({ ...state, retry }), [state, retry]);
}

/** The answer to one plan; `undefined` asks nothing. */
export function usePlan(plan: Plan | undefined, options: PlanOptions = {}): PlanState {
  const { status, frames, error, progress, retry } = usePlans(plan ? [plan] : [], options);
  return { status, frame: frames?.[0], error, progress, retry };
}
