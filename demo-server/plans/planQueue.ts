import { TaskQueue } from '../../src/engine/series/taskQueue.js';
import { unlessAborted } from '../../src/engine/unlessAborted.js';
import { RunfolioError } from '../../src/model/index.js';
import type { PlanLimits } from './planLimits.js';

/** Does a few pieces of work at once, lets some wait, and stops what takes too long. */
export class PlanQueue {
  readonly #limits: Pick<PlanLimits, 'seconds' | 'atOnce' | 'waiting'>;
  readonly #queue: TaskQueue;
  #asked = 0;

  constructor(limits: Pick<PlanLimits, 'seconds' | 'atOnce' | 'waiting'>) {
    this.#limits = limits;
    this.#queue = new TaskQueue(limits.atOnce);
  }

  /**
   * Settles as the work does, which has to heed its signal; rejects with `busy` where too many wait, with `timed-out` after the time of the limits, and with the
   * reason of `signal`. Work that was given up keeps its place until it has really stopped.
   */
  async run<T>(work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
    const { atOnce, waiting, seconds } = this.#limits;
    if (this.#asked >= atOnce + waiting) {
      throw new RunfolioError('busy', `The server has ${this.#asked} plans to answer already.`, { hint: 'Try again in a few seconds.' });
    }
    this.#asked++;
    const late = new AbortController();
    const until = AbortSignal.any([signal, late.signal]);
    const timed = async (): Promise<T> => {
      const timer = setTimeout(() => late.abort(tooLate(seconds)), seconds * 1000);
      try {
        return await work(until);
      } finally {
        clearTimeout(timer);
      }
    };
    const done = this.#queue.run(timed, until);
    const leave = (): unknown => this.#asked--;
    done.then(leave, leave);
    return unlessAborted(done, until);
  }
}

function tooLate(seconds: number): RunfolioError {
  return new RunfolioError('timed-out', `The plan was not answered within ${seconds} seconds.`, {
    hint: 'Ask for fewer runs, or for less of each.',
  });
}
