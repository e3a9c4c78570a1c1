import type { PanelTold } from './panelHost.js';

/** What a watch calls. */
export interface WatchCalls {
  onError: (error: Error) => void;
  onReady: () => void;
}

/** Follows one panel: what it said last, and what of that is news. */
export class PanelWatch {
  latest: PanelTold | undefined;
  #calls: WatchCalls | undefined;
  #error: Error | undefined;
  #wasReady = false;
  #waiting: (() => void)[] = [];

  /** Calls these from now on. */
  follow(calls: WatchCalls): void {
    const isFirst = this.#calls === undefined;
    this.#calls = calls;
    // A drawing may throw before anybody could follow.
    if (isFirst && this.#error) calls.onError(this.#error);
  }

  readonly tell = (told: PanelTold): void => {
    this.latest = told;
    this.fail(told.error);
    if (!told.drawn) return;
    if (!this.#wasReady) this.#calls?.onReady();
    this.#wasReady = true;
    for (const call of this.#waiting.splice(0)) call();
  };

  readonly fail = (error: Error | undefined): void => {
    const isNew = error !== undefined && error !== this.#error;
    this.#error = error;
    if (isNew) this.#calls?.onError(error);
  };

  /** Calls back once the panel is drawn: at once where it is. */
  whenDrawn(call: () => void): void {
    if (this.latest?.drawn) call();
    else this.#waiting.push(call);
  }
}
