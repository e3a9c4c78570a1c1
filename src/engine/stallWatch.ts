import { RunfolioError } from '../model/index.js';

/** Seconds without a byte after which a request is given up. */
export const defaultStallSeconds = 20;

/** Looks within that time. */
const looks = 4;

/** A request with the means to follow it. */
export interface WatchedRequest {
  /** Aborted when the caller gives up, and with `offline` when the request does. */
  readonly signal: AbortSignal;
  /** To be called when the answer begins, and with every piece of it. */
  readonly heard: () => void;
}

interface Entry {
  silent: number;
  answered: boolean;
  giveUp: () => void;
}

/**
 * Gives up requests of one server that no longer get anywhere: `fetch` itself waits for ever. An answer that has begun is given up when nothing more of it
 * came for a while; one that has not may still wait for its turn in the browser, which opens a few connections only, so that it is given up when nothing
 * came of any other either. Looks are counted, not time: a thread that was held up blames nobody.
 */
export class StallWatch {
  readonly #seconds: number;
  readonly #entries = new Set<Entry>();
  #timer: ReturnType<typeof setInterval> | undefined;
  /** Looks since anything was heard of any request. */
  #silent = 0;

  constructor(seconds = defaultStallSeconds) {
    this.#seconds = seconds;
  }

  /** Settles as the request does; rejects with `offline`, naming the URL, where that stalls. */
  async run<T>(url: string, signal: AbortSignal, request: (watched: WatchedRequest) => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const controller = new AbortController();
    const leave = (): void => controller.abort(signal.reason);
    const entry: Entry = { silent: 0, answered: false, giveUp: () => controller.abort(stalled(url, this.#seconds)) };
    signal.addEventListener('abort', leave);
    this.#add(entry);
    try {
      return await request({ signal: controller.signal, heard: () => this.#hear(entry) });
    } catch (thrown) {
      // Not every platform rejects with the reason.
      controller.signal.throwIfAborted();
      throw thrown;
    } finally {
      signal.removeEventListener('abort', leave);
      this.#remove(entry);
    }
  }

  #hear(entry: Entry): void {
    entry.answered = true;
    entry.silent = 0;
    this.#silent = 0;
  }

  #add(entry: Entry): void {
    if (this.#entries.size === 0) this.#silent = 0;
    this.#entries.add(entry);
    this.#timer ??= setInterval(() => this.#look(), (this.#seconds * 1000) / looks);
  }

  #remove(entry: Entry): void {
    this.#entries.delete(entry);
    if (this.#entries.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #look(): void {
    this.#silent++;
    for (const entry of this.#entries) {
      entry.silent++;
      if (entry.silent > looks && (entry.answered || this.#silent > looks)) entry.giveUp();
    }
  }
}

function stalled(url: string, seconds: number): RunfolioError {
  return new RunfolioError('offline', `${url} has sent nothing for ${seconds} seconds.`, { hint: 'Check the connection and try again.' });
}
