import type { QueryEngine } from '../../src/index.js';
import { afterPaint } from './afterPaint.js';

/** Milliseconds after which a change that never shows is an error. */
const patience = 60_000;

/** Sees what an engine is asked and when runfolio's canvases are drawn on, and so knows when the answer to a change is on screen. */
export class Watch {
  readonly engine: QueryEngine;
  /** Answers that held points of lines, or values of runs. */
  filled = 0;
  /** Pages of the run list that came back. */
  pages = 0;
  #inFlight = 0;
  #draws = 0;
  readonly #listeners = new Set<() => void>();

  constructor(engine: QueryEngine) {
    this.engine = this.#watched(engine);
    this.#watchCanvases();
  }

  /** Draws so far: to be read before a change and handed to `drawn` after it. */
  get draws(): number {
    return this.#draws;
  }

  /** Resolves once the page has been drawn after `since` draws, with all answers in, and painted: with that moment. */
  async drawn(since: number): Promise<number> {
    for (const start = performance.now(); performance.now() - start < patience;) {
      await this.until(() => this.#draws > since && this.#inFlight === 0);
      const drawn = this.#draws;
      await afterPaint();
      if (this.#draws === drawn && this.#inFlight === 0) return performance.now();
    }
    throw new Error('The drawing never came to rest.');
  }

  /** Resolves once no answer is on its way. */
  async idle(): Promise<void> {
    await this.until(() => this.#inFlight === 0);
  }

  /** Resolves once a condition on this watch holds. */
  until(condition: () => boolean): Promise<void> {
    if (condition()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('What was waited for never came.')), patience);
      const check = (): void => {
        if (!condition()) return;
        clearTimeout(timer);
        this.#listeners.delete(check);
        resolve();
      };
      this.#listeners.add(check);
    });
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  #watched(engine: QueryEngine): QueryEngine {
    return {
      projects: (options) => engine.projects(options),
      catalog: (project, options) => engine.catalog(project, options),
      explain: (plan) => engine.explain(plan),
      subscribe: (project, onChange) => engine.subscribe(project, onChange),
      dispose: () => engine.dispose(),
      run: async (plan, options) => {
        this.#inFlight++;
        try {
          const frame = await engine.run(plan, options);
          if ((frame.series || plan.kind === 'runs.columns') && frame.rows > 0) this.filled++;
          if (plan.kind === 'runs.page' && plan.limit > 0) this.pages++;
          return frame;
        } finally {
          this.#inFlight--;
          this.#changed();
        }
      },
    };
  }

  /** A drawing of runfolio's begins by clearing its canvas or ends by putting an image on it. */
  #watchCanvases(): void {
    const prototype: object = CanvasRenderingContext2D.prototype;
    const count = ({ canvas }: CanvasRenderingContext2D): void => {
      if (this.filled === 0 || !canvas.closest('.rf-root')) return;
      this.#draws++;
      // In the next task: the drawing itself follows the clearing.
      setTimeout(() => this.#changed());
    };
    for (const name of ['clearRect', 'putImageData']) {
      const original = Reflect.get(prototype, name) as (...args: unknown[]) => void;
      Reflect.set(prototype, name, function watched(this: CanvasRenderingContext2D, ...args: unknown[]): void {
        count(this);
        original.apply(this, args);
      });
    }
  }
}
