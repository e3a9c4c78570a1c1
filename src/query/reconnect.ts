import type { Query, QueryClient } from '@tanstack/query-core';
import { RunfolioError } from '../model/index.js';

/** Milliseconds before the first, second, … attempt; the last one for all further ones. */
const delays = [1000, 2000, 4000, 8000, 16_000, 30_000];

/**
 * Asks again, by itself, for watched answers that failed because a server could not be reached: after 1, 2, 4 … 30 s, and at once when the browser says
 * that it is online again. The wait begins anew after a success.
 */
export class Reconnect {
  readonly #client: QueryClient;
  readonly #unsubscribe: () => void;
  readonly #atOnce = (): void => this.#retry();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #attempts = 0;

  constructor(client: QueryClient) {
    this.#client = client;
    this.#unsubscribe = client.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated') return;
      if (event.action.type === 'success') this.#attempts = 0;
      else if (event.action.type === 'error' && isOffline(event.query)) this.#schedule();
    });
    globalThis.addEventListener?.('online', this.#atOnce);
  }

  stop(): void {
    this.#unsubscribe();
    globalThis.removeEventListener?.('online', this.#atOnce);
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** One timer for all that failed: they most likely ask the same server. */
  #schedule(): void {
    this.#timer ??= setTimeout(() => this.#retry(), delays[Math.min(this.#attempts++, delays.length - 1)]);
  }

  #retry(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    void this.#client.refetchQueries({ type: 'active', predicate: isOffline });
  }
}

function isOffline({ state }: Query): boolean {
  return state.status === 'error' && state.error instanceof RunfolioError && state.error.code === 'offline';
}
