/** Something that is asked for before it is there: the promises of it wait, or reject with what stands in its way. */
export class Pending<Value> {
  #value: Value | undefined;
  #obstacle: Error | undefined;
  #waiting: { resolve: (value: Value) => void; reject: (error: Error) => void }[] = [];

  /** It is there; null: no more. */
  give(value: Value | null): void {
    this.#value = value ?? undefined;
    this.#settle();
  }

  /** It cannot be had, for now; undefined: it can again. */
  obstruct(error: Error | undefined): void {
    this.#obstacle = error;
    this.#settle();
  }

  /** It is not to be waited for any longer. */
  abandon(error: Error): void {
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }

  get(): Promise<Value> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#settle();
    });
  }

  #settle(): void {
    if (this.#obstacle) this.abandon(this.#obstacle);
    else if (this.#value !== undefined) for (const { resolve } of this.#waiting.splice(0)) resolve(this.#value);
  }
}
