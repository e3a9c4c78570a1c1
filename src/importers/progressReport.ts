/** How far an import has come. */
export interface ImportProgress {
  /** Bytes read. */
  done: number;
  /** Bytes in all; 0 while files are still being looked at. */
  total: number;
  /** The file being read. */
  label: string;
}

/** Milliseconds of work after which the thread is given free for a moment, so that an abort can be heard. */
const breathEvery = 40;

/** Tells progress on, and stops an import that was aborted. */
export class ProgressReport {
  total = 0;
  readonly #onProgress: ((progress: ImportProgress) => void) | undefined;
  readonly #signal: AbortSignal | undefined;
  #lastBreath = performance.now();

  constructor(onProgress: ((progress: ImportProgress) => void) | undefined, signal: AbortSignal | undefined) {
    this.#onProgress = onProgress;
    this.#signal = signal;
  }

  /** Reports that so many bytes are done. Throws the signal's reason once it is aborted. */
  async at(done: number, label: string): Promise<void> {
    this.#onProgress?.({ done, total: this.total, label });
    if (performance.now() - this.#lastBreath > breathEvery) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      this.#lastBreath = performance.now();
    }
    this.throwIfAborted();
  }

  /** Throws the signal's reason if it is aborted. */
  throwIfAborted(): void {
    this.#signal?.throwIfAborted();
  }
}
