import { RunfolioError } from '../model/index.js';
import type { Calls } from './protocol.js';
import { unlessAborted } from './unlessAborted.js';
import type { SendOptions, WorkerClient } from './workerClient.js';

type AskOptions = Pick<SendOptions, 'silence' | 'onProgress'> & { signal: AbortSignal };

/** A project as one worker knows it. */
interface Opening {
  /** That of the worker, see `WorkerClient`. */
  readonly generation: number;
  readonly done: Promise<void>;
  ready: boolean;
}

/** A worker in which projects are opened before plans are sent to it; after a death they are opened again in the next one. */
export class ProjectWorker<C extends Calls & { open: { params: unknown; result: undefined } }> {
  readonly client: WorkerClient<C>;
  readonly #openings = new Map<string, Opening>();

  constructor(client: WorkerClient<C>) {
    this.client = client;
  }

  /** Whether a project is open, so that a plan would be answered without waiting for that. */
  isReady(project: string): boolean {
    return this.#current(project)?.ready === true;
  }

  /** Opens a project unless it is open or being opened. No caller can abort it, since others may wait for it too; it is tried again after it failed. */
  open(project: string, params: C['open']['params']): Promise<void> {
    const known = this.#current(project);
    if (known) return known.done;
    // The call starts the worker where none runs: what is noted is the generation of the one that was asked.
    const done = this.call('open', params, { signal: new AbortController().signal });
    const opening: Opening = { generation: this.client.generation, done, ready: false };
    this.#openings.set(project, opening);
    done.then(
      () => (opening.ready = true),
      (thrown: unknown) => this.#failed(project, opening, thrown),
    );
    return done;
  }

  /** Opens a project anew the next time it is asked for: its export has changed. */
  forget(project: string): void {
    this.#openings.delete(project);
  }

  /** Opens the project where that is not done, and sends a call about it to the very worker in which it is open. */
  async ask<M extends keyof C & string>(
    project: string,
    opening: C['open']['params'],
    method: M,
    params: C[M]['params'],
    options: AskOptions,
  ): Promise<C[M]['result']> {
    const opened = this.open(project, opening);
    const { generation } = this.client;
    await unlessAborted(opened, options.signal);
    if (this.client.alive && this.client.generation === generation) return this.call(method, params, options);
    throw new RunfolioError('engine-died', 'The worker ended before it was asked.', { hint: 'Try again: it is started anew.' });
  }

  /** Sends a call and ends the worker when it says that it cannot go on. */
  async call<M extends keyof C & string>(method: M, params: C[M]['params'], options: AskOptions): Promise<C[M]['result']> {
    const answer = this.client.call(method, params, options);
    const { generation } = this.client;
    try {
      return await answer;
    } catch (thrown) {
      if (codeOf(thrown) === 'engine-died') this.#end(generation);
      throw thrown;
    }
  }

  #current(project: string): Opening | undefined {
    const known = this.#openings.get(project);
    return known && this.client.alive && known.generation === this.client.generation ? known : undefined;
  }

  #failed(project: string, opening: Opening, thrown: unknown): void {
    if (this.#openings.get(project) === opening) this.#openings.delete(project);
    // Some browsers never ask again for a script that a worker could not fetch; where nothing is open, another worker costs nothing.
    const holdsNothing = ![...this.#openings.keys()].some((other) => this.#current(other));
    if (codeOf(thrown) === 'offline' && holdsNothing) this.#end(opening.generation);
  }

  /** Ends the worker of that generation; by now there may be another, which has done nothing wrong. */
  #end(generation: number): void {
    if (this.client.generation === generation) this.client.kill('It was ended after it had failed.');
  }
}

function codeOf(thrown: unknown): unknown {
  return thrown instanceof RunfolioError ? thrown.code : undefined;
}
