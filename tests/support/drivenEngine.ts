import type { CallOptions, QueryEngine } from '../../src/engine/index.js';
import type { Frame, Plan } from '../../src/model/index.js';

/** A question that an engine was asked, and what the test does with it. */
export interface DrivenCall {
  plan: Plan;
  signal: AbortSignal;
  answer(frame: Frame): void;
  fail(error: Error): void;
  progress(done: number): void;
}

/** An engine that answers when told to, in any order. */
export function drivenEngine() {
  const calls: DrivenCall[] = [];
  const listeners = new Map<string, (versions: Record<string, number>) => void>();
  const engine = {
    run: (plan: Plan, { signal, onProgress }: CallOptions) =>
      new Promise<Frame>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
        calls.push({ plan, signal, answer: resolve, fail: reject, progress: (done) => onProgress?.(done) });
      }),
    subscribe: (project: string, onChange: (versions: Record<string, number>) => void) => {
      listeners.set(project, onChange);
      return () => listeners.delete(project);
    },
  } as Partial<QueryEngine> as QueryEngine;
  return { engine, calls, change: (project: string, versions: Record<string, number>) => listeners.get(project)?.(versions) };
}

/** A plan for a page of runs. */
export const pagePlan = (search: string, project = 'p'): Plan => ({
  kind: 'runs.page',
  runs: { project, search },
  columns: [],
  offset: 0,
  limit: 10,
});
/** An answer of so many rows. */
export const frameOf = (rows: number, versions: Record<string, number> = { runs: 1 }, bytes = 8): Frame => ({
  columns: { x: new Uint8Array(bytes) },
  rows,
  fidelity: { kind: 'exact' },
  notes: [],
  versions,
});

/** Until what was started has been asked, or answered. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
