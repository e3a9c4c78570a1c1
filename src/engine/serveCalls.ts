import { toWire, type Calls, type Request, type Response } from './protocol.js';

/** The part of a worker's global scope that is needed here; a MessagePort has it too. */
export interface WorkerScope {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

export type Handlers<C extends Calls> = {
  [M in keyof C]: (
    params: C[M]['params'],
    signal: AbortSignal,
    onProgress?: OnProgress,
  ) => Promise<C[M]['result'] | Transferred<C[M]['result']>>;
};

/** Takes how much of a call is done, 0 to 1; it only grows. */
export type OnProgress = (done: number) => void;

/** Wraps a result whose buffers may be moved instead of copied: the handler must not use them again. */
export class Transferred<T> {
  readonly value: T;
  readonly buffers: ArrayBufferLike[];
  constructor(value: T, buffers: ArrayBufferLike[]) {
    this.value = value;
    this.buffers = buffers;
  }
}

/** The worker's end: answers calls with the handlers, and aborts a handler's signal when its call is cancelled. */
export function serveCalls<C extends Calls>(scope: WorkerScope, handlers: Handlers<C>): void {
  const running = new Map<number, AbortController>();
  /** Nothing is answered before the page can see this worker end. */
  let watched: Promise<void> = Promise.resolve();
  const reply = (response: Response, transfer: Transferable[] = []): void => scope.postMessage(response, transfer);

  const hold = async (name: string): Promise<void> => {
    if (await holdLock(name)) reply({ held: name });
  };

  const answer = async (id: number, method: keyof C & string, params: unknown): Promise<void> => {
    const controller = new AbortController();
    running.set(id, controller);
    const onProgress = (progress: number): void => {
      if (!controller.signal.aborted) reply({ id, progress });
    };
    try {
      await watched;
      controller.signal.throwIfAborted();
      const result: unknown = await handlers[method](params, controller.signal, onProgress);
      if (controller.signal.aborted) return;
      if (result instanceof Transferred) reply({ id, result: result.value }, [...new Set(result.buffers)] as Transferable[]);
      else reply({ id, result });
    } catch (thrown) {
      if (!controller.signal.aborted) reply({ id, error: toWire(thrown, method) });
    } finally {
      running.delete(id);
    }
  };

  scope.addEventListener('message', (event: MessageEvent<Request>) => {
    const request = event.data;
    if ('ping' in request) reply({ pong: true });
    else if ('hold' in request) watched = hold(request.hold);
    else if ('cancel' in request) running.get(request.id)?.abort(new DOMException('Cancelled by the page.', 'AbortError'));
    else void answer(request.id, request.method, request.params);
  });
}

/**
 * Holds a lock until this worker ends, however it ends. Resolves once it is held, or with false where the platform has no locks or refuses them.
 */
function holdLock(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const { locks } = globalThis.navigator ?? {};
    if (!locks) return resolve(false);
    const hold = (): Promise<never> => {
      resolve(true);
      return new Promise(() => {});
    };
    locks.request(name, hold).catch(() => resolve(false));
  });
}
