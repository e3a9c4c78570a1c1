import { isAbort, RunfolioError } from '../model/index.js';
import type { Calls } from './protocol.js';
import { unlessAborted } from './unlessAborted.js';
import type { WorkerClient } from './workerClient.js';

/** A worker in which projects are opened before plans are sent to it; after a death they are opened again in the next one. */
export class ProjectWorker<C extends Calls & { open: { params: unknown; result: undefined } }> {
  readonly client: WorkerClient<C>;
  readonly #opened = new Map<string, Promise<void>>();
  readonly #ready = new Set<string>();

  constructor(client: WorkerClient<C>) {
    this.client = client;
  }

  /** Whether a project is open, so that a plan would be answered without waiting for that. */
  isReady(project: string): boolean {
    return this.client.alive && this.#ready.has(project);
  }

  /** Opens a project unless it is open or being opened. No caller can abort it, since others may wait for it too; it is tried again after it failed. */
  open(project: string, params: C['open']['params']): Promise<void> {
    if (!this.client.alive) this.#forgetAll();
    const known = this.#opened.get(project);
    if (known) return known;
    const opening = this.#start(project, params);
    this.#opened.set(project, opening);
    opening.catch(() => {
      if (this.#opened.get(project) === opening) this.#opened.delete(project);
    });
    return opening;
  }

  /** Opens a project anew the next time it is asked for: its export has changed. */
  forget(project: string): void {
    this.#opened.delete(project);
    this.#ready.delete(project);
  }

  /** Opens the project where that is not done, and sends a call about it to the very worker in which it is open. */
  async ask<M extends keyof C & string>(
    project: string,
    opening: C['open']['params'],
    method: M,
    params: C[M]['params'],
    signal: AbortSignal,
  ): Promise<C[M]['result']> {
    const opened = this.open(project, opening);
    const { generation } = this.client;
    await unlessAborted(opened, signal);
    if (this.client.alive && this.client.generation === generation) return this.call(method, params, signal);
    throw new RunfolioError('engine-died', 'The worker ended before it was asked.', { hint: 'Try again: it is started anew.' });
  }

  /** Sends a call and ends the worker when it says that it cannot go on. */
  async call<M extends keyof C & string>(method: M, params: C[M]['params'], signal: AbortSignal): Promise<C[M]['result']> {
    try {
      return await this.client.call(method, params, { signal });
    } catch (thrown) {
      if (!isAbort(thrown) && hasDied(thrown)) this.client.kill('It was ended after it had failed.');
      throw thrown;
    }
  }

  async #start(project: string, params: C['open']['params']): Promise<void> {
    await this.call('open', params, new AbortController().signal);
    this.#ready.add(project);
  }

  #forgetAll(): void {
    this.#opened.clear();
    this.#ready.clear();
  }
}

function hasDied(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'engine-died';
}
