import { RunfolioError } from '../model/index.js';
import type { DefinedPanel } from './definePanel.js';

/** The code of a kind, loaded once however many panels ask; after a failure whoever asks next tries again. */
export class LazyCode {
  /** The kind, once it is there: panels that are shown later need not wait for it. */
  loaded: DefinedPanel | undefined;
  readonly #title: string;
  readonly #load: () => Promise<DefinedPanel>;
  #loading: Promise<DefinedPanel> | undefined;

  constructor(title: string, load: () => Promise<DefinedPanel>) {
    this.#title = title;
    this.#load = load;
  }

  get(): Promise<DefinedPanel> {
    this.#loading ??= this.#started();
    return this.#loading;
  }

  async #started(): Promise<DefinedPanel> {
    try {
      this.loaded = await this.#load();
      return this.loaded;
    } catch (cause) {
      this.#loading = undefined;
      const hint = 'The network may be down, or the page has been renewed on the server since it was opened: then reload it.';
      throw new RunfolioError('offline', `The code that draws a panel of kind "${this.#title}" could not be loaded.`, { cause, hint });
    }
  }
}
