import { QueryObserver, type QueryObserverResult } from '@tanstack/query-core';
import { canonicalJson, isAbort, type Frame, type Plan } from '../model/index.js';
import type { Coordinator, PlanOptions } from './coordinator.js';

/** Where the answers to some plans stand. */
export interface PlansState {
  /** `loading`: nothing to show yet; `refreshing`: `frames` are of earlier plans or data; `error`: `frames` are the last good ones. */
  readonly status: 'idle' | 'loading' | 'refreshing' | 'done' | 'error';
  /** One per plan. They change together, so that what is drawn from several never mixes old and new. */
  readonly frames: readonly Frame[] | undefined;
  /** The plans that `frames` answer. */
  readonly plans: readonly Plan[] | undefined;
  /** Why the plans could not be answered, also while they are asked again: it stays until they are, or others take their place. */
  readonly error: Error | undefined;
  /** While plans are answered, how much of them is done, 0 to 1, where they take long enough for their engine to say. */
  readonly progress?: number | undefined;
}

type FrameObserver = QueryObserver<Frame, Error, Frame, Frame, string[]>;

const idle: PlansState = { status: 'idle', frames: undefined, plans: undefined, error: undefined };

/**
 * Watches the answers to a list of plans that changes over time. The last good frames stay until the next ones are
 * complete; requests for plans that were replaced, or that nobody listens to, are aborted.
 */
export class PlanObserver {
  readonly #coordinator: Coordinator;
  readonly #listeners = new Set<() => void>();
  #plans: readonly Plan[] = [];
  #options: PlanOptions = {};
  #observers: FrameObserver[] = [];
  #undo: (() => void)[] = [];
  #state: PlansState = idle;
  /** Of the plans that are watched now. */
  #failure: Error | undefined;

  constructor(coordinator: Coordinator) {
    this.#coordinator = coordinator;
  }

  readonly getState = (): PlansState => this.#state;

  /** Calls back after each change of the state; the first listener starts the requests, the last one to leave aborts them. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#watch();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#unwatch();
    };
  };

  /** Watches these plans from now on; no plans at all puts the observer to rest, keeping its frames. */
  setPlans(plans: readonly Plan[], options: PlanOptions = {}): void {
    if (canonicalJson(plans) === canonicalJson(this.#plans) && options.priority === this.#options.priority) return;
    this.#plans = plans;
    this.#options = options;
    if (this.#listeners.size > 0) this.#watch();
  }

  /** Asks again for what failed. */
  retry(): void {
    for (const observer of this.#observers) {
      if (observer.getCurrentResult().isError) void observer.refetch();
    }
  }

  /** Subscribes to the new plans before it leaves the old ones, so that a request both share goes on. */
  #watch(): void {
    const old = this.#undo;
    this.#failure = undefined;
    this.#observers = this.#plans.map(
      (plan) => new QueryObserver(this.#coordinator.client, this.#coordinator.planQuery(plan, this.#options)),
    );
    const update = (): void => this.#update();
    this.#undo = [...this.#observers.map((observer) => observer.subscribe(update)), this.#coordinator.onProgress(update)];
    for (const undo of old) undo();
    this.#update();
  }

  #unwatch(): void {
    for (const undo of this.#undo) undo();
    this.#undo = [];
    this.#observers = [];
  }

  #update(): void {
    if (this.#observers.length !== this.#plans.length) return;
    const results = this.#observers.map((observer) => observer.getCurrentResult());
    const next = { ...this.#next(results), progress: this.#progressOf(results) };
    if (same(next, this.#state)) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }

  /** Of the plans that are being answered, how much of the slowest to say is done. */
  #progressOf(results: readonly QueryObserverResult<Frame>[]): number | undefined {
    const asked = this.#plans.filter((_, i) => results[i]?.isFetching);
    const known = asked.map((plan) => this.#coordinator.progressOf(plan)).filter((done) => done !== undefined);
    return known.length > 0 ? Math.min(...known) : undefined;
  }

  #next(results: QueryObserverResult<Frame>[]): PlansState {
    const { frames, plans } = this.#state;
    if (results.length === 0) return { ...this.#state, status: frames ? 'done' : 'idle', error: undefined };
    const failed = results.find((result) => result.isError && !result.isFetching && !isAbort(result.error));
    if (failed?.error) this.#failure = failed.error;
    if (failed?.error) return { status: 'error', frames, plans, error: failed.error };
    const fresh = results.map((result) => result.data).filter((frame) => frame !== undefined);
    const fetching = results.some((result) => result.isFetching);
    if (!fetching) this.#failure = undefined;
    const error = this.#failure;
    if (fresh.length < results.length) return { status: frames ? 'refreshing' : 'loading', frames, plans, error };
    return { status: fetching ? 'refreshing' : 'done', frames: fresh, plans: this.#plans, error };
  }
}

function same(a: PlansState, b: PlansState): boolean {
  const sameFrames =
    a.frames === b.frames || (a.frames?.length === b.frames?.length && a.frames?.every((frame, i) => frame === b.frames?.[i]));
  return a.status === b.status && a.progress === b.progress && a.error === b.error && a.plans === b.plans && sameFrames === true;
}
