import { RunfolioError } from '../model/index.js';

/** Code that comes when it is first wanted, loaded once however many ask; after a failure whoever asks next tries again. */
export class LateCode<T> {
  /** It, once it is there: what is shown later need not wait for it. */
  loaded: T | undefined;
  readonly #what: string;
  readonly #load: () => Promise<T>;
  #loading: Promise<T> | undefined;

  /** `what` is the start of the sentence that says it could not be loaded: "The menu". */
  constructor(what: string, load: () => Promise<T>) {
    this.#what = what;
    this.#load = load;
  }

  get(): Promise<T> {
    this.#loading ??= this.#started();
    return this.#loading;
  }

  /** Asks for it ahead of its use, but not without a network: browsers keep the failure of a module. It is told to whoever asks next. */
  readonly prepare = (): void => {
    if (navigator.onLine) this.get().catch(() => undefined);
  };

  async #started(): Promise<T> {
    try {
      this.loaded = await this.#load();
      return this.loaded;
    } catch (cause) {
      this.#loading = undefined;
      const hint =
        'If another try does not help, reload the page: the browser may keep the failure, or the page has been renewed on the server since it was opened.';
      throw new RunfolioError('offline', `${this.#what} could not be loaded.`, { cause, hint });
    }
  }
}
