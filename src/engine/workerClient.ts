import { RunfolioError } from '../model/index.js';
import { fromWire, type Calls, type Request, type Response } from './protocol.js';
import { WorkerWatch, type Loss, type WatchOptions } from './workerWatch.js';

interface Pending {
  resolve(value: unknown): void;
  reject(reason: unknown): void;
  undo(): void;
  onProgress: ((done: number) => void) | undefined;
}

export interface SendOptions {
  signal?: AbortSignal | undefined;
  transfer?: Transferable[] | undefined;
  /** Milliseconds that the work may keep the worker from its messages, beyond those that any may. Default 0. */
  silence?: number | undefined;
  /** Called with how much of the call is done, 0 to 1, where its handler says. */
  onProgress?: ((done: number) => void) | undefined;
}

/** The page's end of a worker: typed calls, cancellation, and no promise left waiting when the worker dies. */
export class WorkerClient<C extends Calls> {
  readonly #spawn: () => Worker;
  readonly #name: string;
  readonly #pending = new Map<number, Pending>();
  readonly #watchOptions: WatchOptions;
  #worker: Worker | undefined;
  #watch: WorkerWatch | undefined;
  #generation = 0;
  #nextId = 1;
  #disposed = false;

  /** `spawn` starts the worker; it is called again after a death, at the next call. `name` appears in messages. */
  constructor(name: string, spawn: () => Worker, watch: WatchOptions = {}) {
    this.#watchOptions = watch;
    this.#name = name;
    this.#spawn = spawn;
  }

  /** Whether a worker runs now. After a death it does not, until the next call starts another. */
  get alive(): boolean {
    return this.#worker !== undefined;
  }

  /** Counts the workers started: what an earlier one was told, a later one does not know. */
  get generation(): number {
    return this.#generation;
  }

  /** Starts the worker before there is a call for it, so that the first call need not wait for that. A start that fails is told to that call. */
  start(): void {
    if (this.#disposed) return;
    try {
      this.#running();
    } catch {
      // The first call tries again, and rejects with the reason.
    }
  }

  call<M extends keyof C & string>(method: M, params: C[M]['params'], options: SendOptions = {}): Promise<C[M]['result']> {
    const { signal, transfer = [], silence, onProgress } = options;
    if (this.#disposed) return Promise.reject(new RunfolioError('engine-died', `The ${this.#name} worker was shut down.`));
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const worker = this.#running();
      const abort = (): void => {
        this.#settle(id)?.reject(signal?.reason);
        worker.postMessage({ id, cancel: true } satisfies Request);
        if (this.#worker === worker) this.#watch?.expect({ cancelled: true });
      };
      const undo = (): void => signal?.removeEventListener('abort', abort);
      this.#pending.set(id, { resolve, reject, undo, onProgress });
      signal?.addEventListener('abort', abort);
      worker.postMessage({ id, method, params } satisfies Request, transfer);
      this.#watch?.expect({ silence });
    });
  }

  /** Ends the worker and rejects what waits for it. */
  dispose(): void {
    this.#disposed = true;
    this.#end(died(`The ${this.#name} worker was shut down.`));
  }

  /** Ends the worker as if it had crashed: everything waiting is rejected, the next call starts a new one. */
  kill(reason: string): void {
    this.#end(died(reason));
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.#started();
    worker.addEventListener('message', (event: MessageEvent<Response>) => {
      if (this.#worker === worker) this.#receive(event.data);
    });
    const lost = (reason: RunfolioError): void => {
      if (this.#worker === worker) this.#end(reason);
    };
    const stopped = (reason: string): void => lost(died(`The ${this.#name} worker stopped: ${reason}`));
    worker.addEventListener('error', ({ message }) => {
      // So, without a word of what is wrong, browsers report a script that did not arrive.
      if (!message && this.#watch?.heard === false) lost(this.#unloaded('could not be loaded'));
      else stopped(message || 'it does not say why');
    });
    worker.addEventListener('messageerror', () => stopped('an answer of it could not be read'));
    this.#worker = worker;
    this.#generation++;
    const onLost = (reason: Loss): void => (reason === 'never started' ? lost(this.#unloaded('did not start')) : stopped(lossText[reason]));
    this.#watch = new WorkerWatch(worker, onLost, this.#watchOptions);
    return worker;
  }

  #started(): Worker {
    try {
      return this.#spawn();
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new RunfolioError('engine-died', `The ${this.#name} worker could not be started: ${reason}`, { cause });
    }
  }

  /** Its script comes from a server, which may be out of reach for now. */
  #unloaded(what: string): RunfolioError {
    return new RunfolioError('offline', `The ${this.#name} worker ${what}.`, { hint: 'Check the connection and try again.' });
  }

  #receive(response: Response): void {
    this.#watch?.hear(response, this.#pending.size);
    if (!('id' in response)) return;
    if ('progress' in response) {
      this.#pending.get(response.id)?.onProgress?.(response.progress);
      return;
    }
    const pending = this.#settle(response.id);
    if ('error' in response) pending?.reject(fromWire(response.error));
    else pending?.resolve(response.result);
  }

  #settle(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    pending?.undo();
    return pending;
  }

  #end(reason: RunfolioError): void {
    this.#watch?.stop();
    this.#watch = undefined;
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const id of this.#pending.keys()) this.#settle(id)?.reject(reason);
  }
}

const lossText = { ended: 'it was ended', silent: 'it no longer answered' } as const satisfies Record<
  Exclude<Loss, 'never started'>,
  string
>;

function died(reason: string): RunfolioError {
  return new RunfolioError('engine-died', reason, { hint: 'Try again: it is started anew.' });
}
