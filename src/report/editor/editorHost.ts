import type { EditorView } from '@tiptap/pm/view';
import { english, type Locale } from '../../texts/index.js';
import type { EditorServices } from './editorServices.js';
import { takeImages } from './paste/takeImages.js';

/** What an editor's plugins, which are made once, ask of the page, which changes. */
export class EditorHost {
  #services: EditorServices | undefined;

  /** What the page offers from now on. */
  offer(services: EditorServices): void {
    this.#services = services;
  }

  /** The language in which the page speaks. */
  get locale(): Locale {
    return this.#services?.locale ?? english;
  }

  /** Takes pictures in, at a place of the text. */
  takeImages(view: EditorView, files: readonly File[], at: number): void {
    if (this.#services) void takeImages(view, files, at, this.#services);
  }
}
