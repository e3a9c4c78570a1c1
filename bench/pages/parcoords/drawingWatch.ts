import { afterPaint } from '../afterPaint.js';

/** ms, and frames, without a call after which a drawing is held to be whole. */
const quiet = 300;
const quietFrames = 3;

/** Sees when a library draws, through the calls of a graphics context that it draws with, and so knows when a picture that comes bit by bit is whole. */
export class DrawingWatch {
  #calls = 0;

  /** `prototype`: of the graphics context; `names`: of its methods that draw. */
  constructor(prototype: object, names: readonly string[]) {
    const count = (): void => {
      this.#calls++;
    };
    for (const name of names) {
      const original = Reflect.get(prototype, name) as (...args: unknown[]) => void;
      Reflect.set(prototype, name, function watched(this: unknown, ...args: unknown[]): void {
        count();
        original.apply(this, args);
      });
    }
  }

  /** Draws so far: to be read before a change and handed to `settled` after it. */
  get calls(): number {
    return this.#calls;
  }

  /**
   * Resolves once something has been drawn after `since` calls and then nothing for a while, with the moment at which the last of it was on screen: in
   * the task after that frame. The while is not part of it.
   */
  async settled(since: number): Promise<number> {
    let [seen, still] = [since, 0];
    let last = performance.now();
    while (seen === since || still < quietFrames || performance.now() - last < quiet) {
      await afterPaint();
      if (this.#calls === seen) still++;
      else {
        [seen, still] = [this.#calls, 0];
        last = performance.now();
      }
    }
    return last;
  }
}
