import type { PanelShows } from './panelEvents.js';
import type { PanelTold } from './panelHost.js';

/** What a watch calls. */
export interface WatchCalls {
  onError: (error: Error) => void;
  onReady: () => void;
  onShow: (shows: PanelShows) => void;
}

/** Follows one panel: what it said last, and what of that is news. */
export class PanelWatch {
  latest: PanelTold | undefined;
  #calls: WatchCalls | undefined;
  #error: Error | undefined;
  #shows: PanelShows | undefined;
  #wasReady = false;
  #waiting: (() => void)[] = [];

  /** Calls these from now on. */
  follow(calls: WatchCalls): void {
    const isFirst = this.#calls === undefined;
    this.#calls = calls;
    // A drawing may throw before anybody could follow.
    if (!isFirst) return;
    if (this.#error) calls.onError(this.#error);
    if (this.#shows) calls.onShow(this.#shows);
  }

  readonly tell = (told: PanelTold): void => {
    this.latest = told;
    this.#hear(told.error);
    if (!told.drawn) return this.#show(told.error && 'error');
    if (!this.#wasReady) this.#calls?.onReady();
    this.#wasReady = true;
    this.#show('drawing');
    for (const call of this.#waiting.splice(0)) call();
  };

  /** Its code did not come, or its drawing threw. */
  readonly fail = (error: Error): void => {
    this.#hear(error);
    this.#show('error');
  };

  /** Calls back once the panel is drawn: at once where it is. */
  whenDrawn(call: () => void): void {
    if (this.latest?.drawn) call();
    else this.#waiting.push(call);
  }

  #hear(error: Error | undefined): void {
    const isNew = error !== undefined && error !== this.#error;
    this.#error = error;
    if (isNew) this.#calls?.onError(error);
  }

  /** Undefined: it is on its way, and news are still to come. */
  #show(shows: PanelShows | undefined): void {
    if (shows === undefined || shows === this.#shows) return;
    this.#shows = shows;
    this.#calls?.onShow(shows);
  }
}
