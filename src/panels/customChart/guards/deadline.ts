import { RunfolioError } from '../../../model/index.js';

/** Seconds that a chart may compute: the page answers nothing meanwhile. */
export const mostSeconds = 5;

/** Calls between two looks at the clock. */
const stride = 64;

/** Ends what takes too long: whoever works calls `check` now and then, which throws `too-large` once the time is up. */
export class Deadline {
  readonly #seconds: number;
  #ends = Infinity;
  #calls = 0;

  constructor(seconds = mostSeconds) {
    this.#seconds = seconds;
  }

  /** Time counts from now on. */
  start(): void {
    this.#ends = performance.now() + 1000 * this.#seconds;
  }

  /** Time does not count any more. */
  stop(): void {
    this.#ends = Infinity;
  }

  /** Cheap enough for every expression of every row. */
  tick(): void {
    if (++this.#calls % stride === 0) this.check();
  }

  check(): void {
    if (performance.now() < this.#ends) return;
    throw new RunfolioError('too-large', `The chart was given up after ${this.#seconds} seconds of computing.`, {
      hint: 'Draw fewer rows, views or expressions: filter the runs, or aggregate in a transform.',
    });
  }
}
