/** Milliseconds of work between two looks at the message queue: half a frame. */
const slice = 8;

/**
 * Keeps long work polite: `pause` lets messages in (a cancellation among them) once 8 ms have passed since the last time,
 * and throws the signal's reason if it was aborted. Where no time has passed it costs next to nothing.
 */
export class Pacer {
  readonly #signal: AbortSignal;
  #since = performance.now();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Whether `pause` would really pause; saves callers the promise. */
  get due(): boolean {
    return performance.now() - this.#since >= slice;
  }

  async pause(): Promise<void> {
    if (this.due) {
      await nextTask();
      this.#since = performance.now();
    }
    this.#signal.throwIfAborted();
  }
}

/** A message to oneself: unlike a timer it is not held back to 4 ms. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}

/** Runs a generator to its end, with a pause wherever it yields and one is due. */
export async function finishPaced<T>(work: Generator<undefined, T>, pacer: Pacer): Promise<T> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (pacer.due) await pacer.pause();
  }
}
