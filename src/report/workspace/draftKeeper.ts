import type { DraftCalls } from '../../client/index.js';
import { isAbort } from '../../model/index.js';
import type { ReportDocument } from '../document/report.js';
import type { LocalDrafts } from './localDrafts.js';

/** How far what is written is kept. `device`: on this device alone, as the server cannot be had. */
export interface DraftState {
  status: 'clean' | 'saving' | 'saved' | 'device' | 'lost';
  /** When it was last kept, in ms since 1970. */
  savedAt?: number | undefined;
  /** Why it is not kept further. */
  error?: Error | undefined;
}

export interface DraftKeeperOptions {
  id: string;
  local: LocalDrafts;
  server: DraftCalls<ReportDocument>;
  /** When a draft was kept that is there already, in ms since 1970. */
  keptAt?: number | undefined;
  /** Ms after a change until it is kept on the device. Default 200. */
  localDelay?: number | undefined;
  /** Ms after a change until it is kept on the server. Default 1,200. */
  serverDelay?: number | undefined;
  /** Ms until a server that could not be had is asked again. Default 5,000. */
  retryDelay?: number | undefined;
}

interface Work {
  report: ReportDocument;
  base: number;
}

/** Keeps what is written as it is written: on the device within a moment, on the server a little later, and again once the server is back. */
export class DraftKeeper {
  readonly #options: DraftKeeperOptions;
  readonly #listeners = new Set<() => void>();
  #state: DraftState = { status: 'clean' };
  #work: Work | undefined;
  /** What was last kept by either; it is not sent again over what others have put there since. */
  readonly #kept: { here?: Work; there?: Work } = {};
  #localTimer: ReturnType<typeof setTimeout> | undefined;
  #serverTimer: ReturnType<typeof setTimeout> | undefined;
  /** Ends the call to the server that is under way. */
  #sending: AbortController | undefined;
  /** What was last asked of either; the next waits for it, so that nothing overtakes. */
  #last: Promise<void> = Promise.resolve();

  constructor(options: DraftKeeperOptions) {
    this.#options = options;
    if (options.keptAt !== undefined) this.#state = { status: 'saved', savedAt: options.keptAt };
  }

  readonly getState = (): DraftState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Keeps this from now on. */
  keep(report: ReportDocument, base: number): void {
    this.#work = { report, base };
    this.#set({ ...this.#state, status: 'saving' });
    this.#localTimer ??= setTimeout(() => void this.#keepHere(), this.#options.localDelay ?? 200);
    this.#later(this.#options.serverDelay ?? 1200);
  }

  /** Keeps what there is at once; resolves when both know of it, or could not be had. */
  async flush(): Promise<void> {
    if (!this.#work) return;
    await Promise.all([this.#keepHere(), this.#keepThere()]);
  }

  /** Nothing is left to keep: it was published, or is not wanted. */
  async forget(): Promise<void> {
    this.#work = undefined;
    this.#stopTimers();
    this.#sending?.abort();
    await this.#last.catch(() => undefined);
    this.#set({ status: 'clean' });
    const { id, local, server } = this.#options;
    const gone = server.remove(id, { signal: AbortSignal.timeout(30_000) }).catch(() => undefined);
    await Promise.all([local.remove(id).catch(() => undefined), gone]);
  }

  /** Stops keeping; what was kept stays. */
  dispose(): void {
    this.#stopTimers();
    this.#listeners.clear();
  }

  async #keepHere(): Promise<void> {
    clearTimeout(this.#localTimer);
    this.#localTimer = undefined;
    const work = this.#work;
    if (!work || work === this.#kept.here) return;
    const savedAt = Date.now();
    try {
      await this.#options.local.put(this.#options.id, { ...work, savedAt });
      this.#kept.here = work;
      this.#set({ ...this.#state, savedAt });
    } catch (error) {
      if (this.#state.status !== 'saved') this.#set({ ...this.#state, error: error as Error });
    }
  }

  #keepThere(): Promise<void> {
    clearTimeout(this.#serverTimer);
    this.#serverTimer = undefined;
    this.#last = this.#last.then(
      () => this.#send(),
      () => this.#send(),
    );
    return this.#last;
  }

  async #send(): Promise<void> {
    const work = this.#work;
    if (!work || work === this.#kept.there) return;
    const { id, local, server } = this.#options;
    this.#sending = new AbortController();
    try {
      await server.put(id, work, { signal: this.#sending.signal });
      this.#kept.there = work;
      if (this.#work !== work) return;
      const savedAt = Date.now();
      this.#set({ status: 'saved', savedAt });
      await local.put(id, { ...work, savedAt, sent: true }).catch(() => undefined);
    } catch (error) {
      if (isAbort(error) || !this.#work) return;
      const keptHere = this.#state.savedAt !== undefined;
      this.#set({ ...this.#state, status: keptHere ? 'device' : 'lost', error: error as Error });
      this.#later(this.#options.retryDelay ?? 5000);
    }
  }

  #later(delay: number): void {
    this.#serverTimer ??= setTimeout(() => void this.#keepThere(), delay);
  }

  #stopTimers(): void {
    clearTimeout(this.#localTimer);
    clearTimeout(this.#serverTimer);
    this.#localTimer = undefined;
    this.#serverTimer = undefined;
  }

  #set(state: DraftState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
