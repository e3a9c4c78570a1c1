interface Load<T> {
  result: Promise<T>;
  controller: AbortController;
  waiting: number;
}

/** Lets everyone who asks for the same key while it is being loaded wait for one load, which is aborted when none of them waits any more. */
export class SharedLoads<T> {
  readonly #loads = new Map<string, Load<T>>();

  /** Settles as the load does, or rejects with the signal's reason as soon as that is aborted. */
  async get(key: string, load: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
    signal.throwIfAborted();
    const shared = this.#loads.get(key) ?? this.#start(key, load);
    shared.waiting++;
    const { promise: gaveUp, reject } = withReject();
    const leave = (): void => reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    try {
      return await Promise.race([shared.result, gaveUp]);
    } finally {
      signal.removeEventListener('abort', leave);
      shared.waiting--;
      if (shared.waiting === 0) this.#stop(key, shared, signal);
    }
  }

  #start(key: string, load: (signal: AbortSignal) => Promise<T>): Load<T> {
    const controller = new AbortController();
    const result = load(controller.signal);
    const shared: Load<T> = { result, controller, waiting: 0 };
    this.#loads.set(key, shared);
    // Also handles the rejection when nobody waits for it any more.
    const forget = (): void => this.#forget(key, shared);
    result.then(forget, forget);
    return shared;
  }

  #stop(key: string, shared: Load<T>, signal: AbortSignal): void {
    if (!signal.aborted) return;
    this.#forget(key, shared);
    shared.controller.abort(signal.reason);
  }

  #forget(key: string, shared: Load<T>): void {
    if (this.#loads.get(key) === shared) this.#loads.delete(key);
  }
}

function withReject(): { promise: Promise<never>; reject: (reason: unknown) => void } {
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<never>((_, settle) => (reject = settle));
  return { promise, reject };
}
