import { QueryClient, type Query } from '@tanstack/query-core';
import type { QueryEngine } from '../engine/index.js';
import { canonicalJson, type Catalog, type Frame, type Plan } from '../model/index.js';
import { frameBytes } from './frameBytes.js';
import { PlanObserver } from './planObserver.js';
import { Reconnect } from './reconnect.js';

export interface CoordinatorOptions {
  /** Frames that nobody watches are dropped, oldest first, beyond this many bytes. Default 256 MiB. */
  maxBytes?: number;
}

export interface PlanOptions {
  priority?: 'visible' | 'background' | undefined;
}

/** Query options shared by every cached answer: nothing goes stale by time, only by data version. */
const forever = {
  staleTime: Infinity,
  gcTime: Infinity,
  retry: false,
  networkMode: 'always',
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  structuralSharing: false,
} as const;

/**
 * Between panels and the engine: one request for equal plans, answers cached by plan until a table they read changes,
 * requests that nobody waits for aborted, and what a server out of reach left unanswered asked again until it is there.
 */
export class Coordinator {
  readonly engine: QueryEngine;
  readonly client = new QueryClient();
  readonly #maxBytes: number;
  readonly #subscriptions = new Map<string, () => void>();
  /** How much of plans being answered is done, by their JSON, and who wants to know. */
  readonly #progress = new Map<string, number>();
  readonly #progressListeners = new Set<() => void>();
  /** Those who wait in `run`, to be told when there will be no answer. */
  readonly #waiting = new Set<(reason: Error) => void>();
  #stopEvicting: (() => void) | undefined;
  #reconnect: Reconnect | undefined;

  constructor(engine: QueryEngine, options: CoordinatorOptions = {}) {
    this.engine = engine;
    this.#maxBytes = options.maxBytes ?? 256 * 1024 * 1024;
    this.open();
  }

  /** Takes up work, also again after `dispose`. */
  open(): void {
    this.#reconnect ??= new Reconnect(this.client);
    this.#stopEvicting ??= this.client.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'success') this.#evict();
    });
  }

  /** Watches the answers to plans; see PlanObserver. */
  observe(): PlanObserver {
    return new PlanObserver(this);
  }

  /** The answer to one plan, from the cache where it is there. Aborting it leaves others that wait for the same plan alone. */
  run(plan: Plan, options: PlanOptions & { signal?: AbortSignal } = {}): Promise<Frame> {
    const { signal } = options;
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    const observer = this.observe();
    let undo = (): void => undefined;
    const answer = new Promise<Frame>((resolve, reject) => {
      const settle = (): void => {
        const { status, frames, error } = observer.getState();
        if (status === 'done' && frames?.[0]) resolve(frames[0]);
        else if (status === 'error') reject(error);
      };
      const abort = (): void => reject(signal?.reason as Error);
      this.#waiting.add(reject);
      signal?.addEventListener('abort', abort);
      observer.setPlans([plan], options);
      const unsubscribe = observer.subscribe(settle);
      undo = () => {
        this.#waiting.delete(reject);
        signal?.removeEventListener('abort', abort);
        unsubscribe();
      };
      settle();
    });
    return answer.finally(undo);
  }

  /** Options under which the query client answers a plan with the engine. */
  planQuery(plan: Plan, { priority = 'visible' }: PlanOptions) {
    const projects = projectsOf(plan);
    const json = canonicalJson(plan);
    for (const project of projects) this.#follow(project);
    return {
      ...forever,
      staleTime: dependsOnNow(plan) ? nowStaleMs : Infinity,
      queryKey: ['plan', json, ...projects],
      queryFn: ({ signal }: { signal: AbortSignal }): Promise<Frame> => {
        const onProgress = (done: number): void => this.#note(json, done);
        return this.engine.run(plan, { signal, priority, onProgress }).finally(() => this.#note(json, undefined));
      },
    };
  }

  /** How much of a plan that is being answered is done, 0 to 1; undefined where its engine has said nothing. */
  progressOf(plan: Plan): number | undefined {
    return this.#progress.get(canonicalJson(plan));
  }

  /** Calls back when `progressOf` of any plan has grown; returns the undo. */
  onProgress(listener: () => void): () => void {
    this.#progressListeners.add(listener);
    return () => this.#progressListeners.delete(listener);
  }

  /** Options under which the query client answers what a project holds. */
  catalogQuery(project: string) {
    this.#follow(project);
    return {
      ...forever,
      queryKey: ['catalog', project],
      queryFn: ({ signal }: { signal: AbortSignal }): Promise<Catalog> => this.engine.catalog(project, { signal }),
    };
  }

  /** Stops every request and forgets every answer. The engine stays the caller's to dispose of. */
  dispose(): void {
    this.#reconnect?.stop();
    this.#reconnect = undefined;
    this.#stopEvicting?.();
    this.#stopEvicting = undefined;
    for (const undo of this.#subscriptions.values()) undo();
    this.#subscriptions.clear();
    for (const reject of this.#waiting) reject(new DOMException('The coordinator was disposed of.', 'AbortError'));
    void this.client.cancelQueries();
    this.client.clear();
  }

  #note(plan: string, done: number | undefined): void {
    if (done === undefined) {
      this.#progress.delete(plan);
      return;
    }
    this.#progress.set(plan, done);
    for (const listener of this.#progressListeners) listener();
  }

  #follow(project: string): void {
    if (this.#subscriptions.has(project)) return;
    const undo = this.engine.subscribe(project, (versions) => this.#invalidate(project, versions));
    this.#subscriptions.set(project, undo);
  }

  /** Asks again for answers that read a table whose version has changed; their old frames stay meanwhile. */
  #invalidate(project: string, versions: Readonly<Record<string, number>>): void {
    const stale = (query: Query): boolean => {
      const [kind, key, ...projects] = query.queryKey;
      if (kind === 'catalog') return key === project;
      if (!projects.includes(project)) return false;
      const frame = query.state.data as Frame | undefined;
      return frame === undefined || Object.entries(frame.versions).some(([table, version]) => versions[table] !== version);
    };
    void this.client.invalidateQueries({ predicate: stale });
  }

  #evict(): void {
    const cached = this.client
      .getQueryCache()
      .findAll({ queryKey: ['plan'], type: 'all' })
      .map((query) => ({ query, bytes: query.state.data ? frameBytes(query.state.data as Frame) : 0 }));
    let total = cached.reduce((sum, entry) => sum + entry.bytes, 0);
    const idle = cached.filter(({ query }) => !query.isActive() && query.state.fetchStatus === 'idle');
    idle.sort((a, b) => a.query.state.dataUpdatedAt - b.query.state.dataUpdatedAt);
    for (const { query, bytes } of idle) {
      if (total <= this.#maxBytes) return;
      this.client.getQueryCache().remove(query);
      total -= bytes;
    }
  }
}

/** Milliseconds after which the answer to a plan that counts back from now is asked for again when it is next shown. */
const nowStaleMs = 10_000;

/** Whether a plan has a filter that counts back from the moment of the query. No text within it can look the same: its quotes are escaped. */
function dependsOnNow(plan: Plan): boolean {
  return JSON.stringify(plan).includes('"asOf":"now"');
}

/** Projects a plan reads. */
function projectsOf(plan: Plan): string[] {
  switch (plan.kind) {
    case 'series':
      return plan.runs.map((query) => query.project);
    case 'keys.search':
      return [plan.project];
    case 'runs.page':
    case 'runs.columns':
    case 'runs.facets':
    case 'importance':
    case 'histogram.series':
    case 'media.page':
    case 'log.page':
      return [plan.runs.project];
    case 'table.page':
    case 'confusion':
    case 'table.facets':
    case 'table.compare':
    case 'table.compare.counts':
    case 'table.groups':
    case 'curve':
      return [plan.rows.runs.project];
    default:
      return plan satisfies never;
  }
}
