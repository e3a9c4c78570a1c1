import type { Request, Response } from './protocol.js';

export interface WatchOptions {
  /** Milliseconds between two looks. Default 500. */
  interval?: number | undefined;
  /** Looks without a sign of life after which a worker is given up, while calls wait. Default 16: a long sum is no reason to end it. */
  patience?: number | undefined;
  /** The same after a call was cancelled, when whatever it was doing need not be done. Default 6. */
  patienceAfterCancel?: number | undefined;
  /** Looks before a worker that never said anything is given up. Default 240, two minutes: its script may come over a slow network. */
  patienceAtStart?: number | undefined;
}

/** How a worker was lost. */
export type Loss = 'ended' | 'silent' | 'never started';

/**
 * Tells when a worker has ended or no longer handles messages. An end is seen at once where the platform has locks: the worker holds one, which its end
 * sets free. For the rest it is asked again and again; looks are counted, not time, so that a page that was itself held up blames nobody. A worker that
 * never said anything is still being loaded, which may take long on a slow network; browsers report a load that fails, but not one that never ends.
 */
export class WorkerWatch {
  readonly #worker: Worker;
  readonly #options: Required<{ [K in keyof WatchOptions]: number }>;
  readonly #onLost: (loss: Loss) => void;
  readonly #stopped = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Pings that are not answered yet. */
  #asked = 0;
  #silent = 0;
  #heard = false;
  #cancelled = false;
  /** Looks that the work sent may take beyond the others, also when it was cancelled: it is done once the worker is heard. */
  #extra = 0;

  constructor(worker: Worker, onLost: (loss: Loss) => void, options: WatchOptions = {}) {
    this.#worker = worker;
    this.#onLost = onLost;
    const { interval = 500, patience = 16, patienceAfterCancel = 6, patienceAtStart = 240 } = options;
    this.#options = { interval, patience, patienceAfterCancel, patienceAtStart };
    this.#send({ hold: `runfolio worker ${crypto.randomUUID()}` });
  }

  /** Whether the worker ever said anything. */
  get heard(): boolean {
    return this.#heard;
  }

  /** A call was sent, or cancelled: an answer is expected from now on. `silence`: milliseconds that it may keep the worker from its messages. */
  expect({ cancelled = false, silence = 0 }: { cancelled?: boolean; silence?: number | undefined } = {}): void {
    this.#cancelled ||= cancelled;
    this.#extra = Math.max(this.#extra, Math.ceil(silence / this.#options.interval));
    // Answers to earlier pings say nothing of what came after them.
    if (cancelled && this.#timer !== undefined) this.#ping();
    if (this.#timer === undefined) this.#look();
  }

  /** The worker said something. `waiting`: calls that still wait. */
  hear(response: Response, waiting: number): void {
    this.#heard = true;
    this.#silent = 0;
    if ('pong' in response && --this.#asked === 0) {
      this.#cancelled = false;
      if (waiting === 0) this.#rest();
      if (waiting === 0) this.#extra = 0;
    }
    if ('held' in response) this.#awaitEnd(response.held);
  }

  stop(): void {
    this.#stopped.abort();
    this.#rest();
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #look(): void {
    if (this.#silent++ >= this.#patience()) {
      this.#lost(this.#heard ? 'silent' : 'never started');
      return;
    }
    this.#ping();
    this.#timer = setTimeout(() => this.#look(), this.#options.interval);
  }

  #patience(): number {
    const { patience, patienceAfterCancel, patienceAtStart } = this.#options;
    if (!this.#heard) return patienceAtStart;
    return (this.#cancelled ? patienceAfterCancel : patience) + this.#extra;
  }

  #ping(): void {
    this.#asked++;
    this.#send({ ping: true });
  }

  #awaitEnd(name: string): void {
    const { signal } = this.#stopped;
    const ended = (): void => this.#lost('ended');
    globalThis.navigator?.locks?.request(name, { signal }, ended).catch(() => {});
  }

  #lost(loss: Loss): void {
    if (this.#stopped.signal.aborted) return;
    this.stop();
    this.#onLost(loss);
  }

  #send(request: Request): void {
    this.#worker.postMessage(request);
  }
}
