import { adoptStyles } from './adoptStyles.js';
import { frameStyle } from './frameStyle.js';
import type { HostLook } from './hostLook.js';

/** `waiting`: nothing is asked for yet; `loading`: its code or first data are on the way; `ready`: drawn; `failing`: what it shows says itself what is wrong. */
export type FrameState = 'waiting' | 'loading' | 'ready' | 'failing';

/** The outermost parts of an element, in its shadow root: a frame, and in it the content and the host's own slots for loading and errors. */
export class ElementFrame {
  /** Sets everything that inherits anew; its size is the element's. */
  readonly frame: HTMLElement;
  /** What is drawn goes here. */
  readonly content: HTMLElement;
  readonly #message: HTMLElement;
  #state: FrameState = 'waiting';
  #isRefused = false;

  constructor(root: ShadowRoot) {
    adoptStyles(root, [frameStyle]);
    this.frame = part('frame');
    // An element's own title is that of its panel: as a tooltip over all of it, it would be in the way.
    this.frame.title = '';
    this.content = part('content');
    const placeholder = part('placeholder');
    placeholder.setAttribute('aria-hidden', 'true');
    this.#message = part('message');
    this.frame.append(this.content, this.#cover('loading', placeholder), this.#cover('error', this.#message));
    root.append(this.frame);
    this.#show();
  }

  /** Of the content, whether or not a message stands in its place. */
  get state(): FrameState {
    return this.#state;
  }

  set state(state: FrameState) {
    this.#state = state;
    this.#show();
  }

  /** As high as this, in CSS. */
  set height(height: string) {
    if (this.frame.style.blockSize !== height) this.frame.style.blockSize = height;
  }

  /** Takes the look of the page around, or what was chosen in its place. */
  dress({ theme, lang, dir }: HostLook): void {
    this.frame.dataset['theme'] = theme;
    this.frame.dir = dir;
    if (lang === undefined) this.frame.removeAttribute('lang');
    else this.frame.lang = lang;
  }

  /** Shows sentences in place of everything else until `resume`, and a button where there is something to try again. */
  fail(sentences: readonly string[], onRetry?: () => void): void {
    const paragraphs = sentences.map((sentence) => Object.assign(document.createElement('p'), { textContent: sentence }));
    this.#message.replaceChildren(...paragraphs);
    this.#message.setAttribute('role', 'alert');
    if (onRetry) {
      const retry = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Retry' });
      retry.addEventListener('click', onRetry);
      this.#message.append(retry);
    }
    this.#isRefused = true;
    this.#show();
  }

  /** Shows the content again, as far as it has come. */
  resume(): void {
    this.#isRefused = false;
    this.#show();
  }

  #show(): void {
    this.frame.dataset['state'] = this.#isRefused ? 'error' : this.#state;
    if (this.#state === 'loading' && !this.#isRefused) this.frame.setAttribute('aria-busy', 'true');
    else this.frame.removeAttribute('aria-busy');
  }

  /** A place over the content with a slot in it, and whether the host filled that. */
  #cover(name: 'loading' | 'error', fallback: HTMLElement): HTMLElement {
    const cover = part(name, 'cover');
    const slot = document.createElement('slot');
    slot.name = name;
    slot.append(fallback);
    slot.addEventListener('slotchange', () => this.frame.toggleAttribute(`data-own-${name}`, slot.assignedNodes().length > 0));
    cover.append(slot);
    return cover;
  }
}

function part(name: string, ...classes: string[]): HTMLElement {
  const element = document.createElement('div');
  element.className = [name, ...classes].join(' ');
  element.setAttribute('part', name);
  return element;
}
