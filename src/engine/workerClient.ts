import { RunfolioError } from '../model/index.js';
import { fromWire, type Calls, type Request, type Response } from './protocol.js';
import { WorkerWatch, type WatchOptions } from './workerWatch.js';

interface Pending {
  resolve(value: unknown): void;
  reject(reason: unknown): void;
  undo(): void;
  onProgress: ((done: number) => void) | undefined;
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

  /** Starts the worker before there is a call for it, so that the first call need not wait for that. */
  start(): void {
    if (!this.#disposed) this.#running();
  }

  call<M extends keyof C & string>(
    method: M,
    params: C[M]['params'],
    options: { signal?: AbortSignal; transfer?: Transferable[]; onProgress?: ((done: number) => void) | undefined } = {},
  ): Promise<C[M]['result']> {
    const { signal, transfer = [], onProgress } = options;
    if (this.#disposed) return Promise.reject(new RunfolioError('engine-died', `The ${this.#name} worker was shut down.`));
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    const worker = this.#running();
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        this.#settle(id)?.reject(signal?.reason);
        worker.postMessage({ id, cancel: true } satisfies Request);
        if (this.#worker === worker) this.#watch?.expect(true);
      };
      const undo = (): void => signal?.removeEventListener('abort', abort);
      this.#pending.set(id, { resolve, reject, undo, onProgress });
      signal?.addEventListener('abort', abort);
      worker.postMessage({ id, method, params } satisfies Request, transfer);
      this.#watch?.expect();
    });
  }

  /** Ends the worker and rejects what waits for it. */
  dispose(): void {
    this.#disposed = true;
    this.#end(`The ${this.#name} worker was shut down.`);
  }

  /** Ends the worker as if it had crashed: everything waiting is rejected, the next call starts a new one. */
  kill(reason: string): void {
    this.#end(reason);
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.#spawn();
    worker.addEventListener('message', (event: MessageEvent<Response>) => {
      if (this.#worker === worker) this.#receive(event.data);
    });
    const stopped = (reason: string): void => {
      if (this.#worker === worker) this.#end(`The ${this.#name} worker stopped: ${reason}`);
    };
    worker.addEventListener('error', (event) => stopped(event.message || 'it could not be started'));
    worker.addEventListener('messageerror', () => stopped('an answer of it could not be read'));
    this.#worker = worker;
    this.#generation++;
    this.#watch = new WorkerWatch(worker, stopped, this.#watchOptions);
    return worker;
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

  #end(reason: string): void {
    this.#watch?.stop();
    this.#watch = undefined;
    this.#worker?.terminate();
    this.#worker = undefined;
    const error = new RunfolioError('engine-died', reason, { hint: 'Try again: it is started anew.' });
    for (const id of this.#pending.keys()) this.#settle(id)?.reject(error);
  }
}
