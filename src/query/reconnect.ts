import type { Query, QueryClient } from '@tanstack/query-core';
import { RunfolioError, type ErrorCode } from '../model/index.js';

/** Milliseconds before the first, second, … attempt; the last one for all further ones. */
const delays = [1000, 2000, 4000, 8000, 16_000, 30_000];

/** Times in a row that a worker may end under the same plan before that is taken for the plan's own doing. */
const mostDeaths = 5;

/**
 * Asks again, by itself, for watched answers that failed because a server could not be reached, or because a worker ended: after 1, 2, 4 … 30 s, and at
 * once when the browser says that it is online again. The wait begins anew after a success.
 */
export class Reconnect {
  readonly #client: QueryClient;
  readonly #unsubscribe: () => void;
  readonly #atOnce = (): void => this.#retry();
  /** Deaths in a row, by query. */
  readonly #deaths = new Map<string, number>();
  readonly #mayRetry = (query: Query): boolean => this.#isPassing(query);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #attempts = 0;

  constructor(client: QueryClient) {
    this.#client = client;
    this.#unsubscribe = client.getQueryCache().subscribe((event) => {
      if (event.type === 'removed') this.#deaths.delete(event.query.queryHash);
      if (event.type !== 'updated') return;
      if (event.action.type === 'success') this.#succeeded(event.query);
      else if (event.action.type === 'error') this.#failed(event.query);
    });
    globalThis.addEventListener?.('online', this.#atOnce);
  }

  stop(): void {
    this.#unsubscribe();
    globalThis.removeEventListener?.('online', this.#atOnce);
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#deaths.clear();
  }

  #succeeded({ queryHash }: Query): void {
    this.#attempts = 0;
    this.#deaths.delete(queryHash);
  }

  #failed(query: Query): void {
    if (codeOf(query) === 'engine-died') this.#deaths.set(query.queryHash, (this.#deaths.get(query.queryHash) ?? 0) + 1);
    if (this.#isPassing(query)) this.#schedule();
  }

  #isPassing(query: Query): boolean {
    const code = codeOf(query);
    return code === 'offline' || (code === 'engine-died' && (this.#deaths.get(query.queryHash) ?? 0) < mostDeaths);
  }

  /** One timer for all that failed: they most likely ask the same server. */
  #schedule(): void {
    this.#timer ??= setTimeout(() => this.#retry(), delays[Math.min(this.#attempts++, delays.length - 1)]);
  }

  #retry(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    void this.#client.refetchQueries({ type: 'active', predicate: this.#mayRetry });
  }
}

function codeOf({ state }: Query): ErrorCode | undefined {
  return state.status === 'error' && state.error instanceof RunfolioError ? state.error.code : undefined;
}
