/** Lets the page draw and answer between pieces of long work. */
export class Breather {
  readonly #signal: AbortSignal;
  #since = performance.now();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Gives the page its turn where the last one is more than 12 ms ago. Throws an AbortError once the work is given up. */
  async pause(): Promise<void> {
    if (performance.now() - this.#since > 12) {
      await new Promise((resolve) => setTimeout(resolve));
      this.#since = performance.now();
    }
    this.#signal.throwIfAborted();
  }
}
