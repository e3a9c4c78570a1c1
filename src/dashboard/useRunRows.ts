import { useMemo } from 'react';
import type { Column, Plan, RunQuery, RunsPagePlan } from '../model/index.js';
import { usePlans } from '../react/index.js';
import { runAt, type LoadedRun } from './cells.js';
import { runsPage } from './runTablePlans.js';

/** Runs per request. */
export const pageSize = 100;

/** A window onto a long list of runs. */
export interface RunRows {
  /** Runs in the list; undefined until the first answer. */
  total: number | undefined;
  /** The run at a place of the list, where it has arrived. */
  at: (position: number) => LoadedRun | undefined;
  status: 'idle' | 'loading' | 'refreshing' | 'done' | 'error';
  error: Error | undefined;
  retry: () => void;
}

/** The runs of a query around the places `from` to `to` (inclusive), fetched in pages; those of the last answer stay while the next loads. */
export function useRunRows(query: RunQuery, columns: readonly Column[], from: number, to: number): RunRows {
  const { frames, plans, status, error, retry } = usePlans(pagePlans(query, columns, from, to));
  return useMemo(() => {
    const pages = new Map((plans ?? []).map((plan, i) => [isPage(plan) ? plan.offset / pageSize : -1, frames?.[i]]));
    const asked = plans?.find(isPage)?.columns ?? [];
    const at = (position: number): LoadedRun | undefined => {
      const frame = pages.get(Math.floor(position / pageSize));
      const row = position % pageSize;
      return frame && row < frame.rows ? runAt(frame, row, asked) : undefined;
    };
    return { total: frames?.[0]?.total, at, status, error, retry };
  }, [frames, plans, status, error, retry]);
}

function isPage(plan: Plan): plan is RunsPagePlan {
  return plan.kind === 'runs.page';
}

function pagePlans(query: RunQuery, columns: readonly Column[], from: number, to: number): Plan[] {
  const first = Math.floor(from / pageSize);
  const pages = Math.floor(Math.max(from, to) / pageSize) - first + 1;
  return Array.from({ length: pages }, (_, i) => runsPage(query, columns, (first + i) * pageSize, pageSize));
}
