import { libraryVersion, RunfolioError } from '../../model/index.js';
import type { PanelHandle } from '../../panels/index.js';
import { adoptStyles } from './adoptStyles.js';
import { cssHeight } from './cssHeight.js';
import type { ContentState, ElementContent, ElementShell, MountedContent } from './elementContent.js';
import { errorDetail, type ElementEventDetails, type ElementEventName } from './elementEvents.js';
import { ElementFrame } from './elementFrame.js';
import { rawField, readInput } from './elementInput.js';
import { hostLook, watchHostLook } from './hostLook.js';
import { Pending } from './pending.js';

/** On a server there are no elements, and what extends them must not throw. */
const ElementBase = globalThis.HTMLElement ?? Object;

/** What is this far off the screen is asked for, in CSS pixels. */
const margin = 200;

/**
 * What all runfolio elements are: a shadow root, whose content is loaded once the element is close to the screen, follows what the element was given, and ends when the element
 * has left its page.
 */
export abstract class RunfolioElement extends ElementBase {
  /** That of the library that defined this element. */
  static readonly version = libraryVersion;

  readonly #properties = new Map<string, unknown>();
  readonly #handle = new Pending<PanelHandle>();
  /** What was given is not valid. */
  #refusal: Error | undefined;
  #frame: ElementFrame | undefined;
  /** Ends what watches the page around; set while the element is connected. */
  #undo: (() => void) | undefined;
  #content: MountedContent | undefined;
  #wanted = false;
  #isQueued = false;
  #wasReady = false;

  /** Names of the properties beside attributes and the JSON child. */
  protected abstract readonly fields: readonly string[];
  /** As high as this where nothing is said, in CSS. */
  protected abstract readonly defaultHeight: string;

  /** Loads what draws the content. Called again after a failure. */
  protected abstract loadContent(): Promise<ElementContent>;

  connectedCallback(): void {
    this.#takeEarlyProperties();
    this.#frame ??= new ElementFrame(this.shadowRoot ?? this.attachShadow({ mode: 'open' }));
    this.#undo ??= this.#watch(this.#frame);
    this.#changed();
  }

  /** An element that was only moved is connected again at once: it goes on as it was. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected) return this.#rewatch();
      this.#undo?.();
      this.#undo = undefined;
      this.#end();
    });
  }

  /** Present so that `moveBefore` takes neither of the above for a removal. */
  connectedMoveCallback(): void {
    this.#rewatch();
  }

  /** The property of this name, where it was set. */
  protected property(name: string): unknown {
    return this.#properties.get(name);
  }

  /** Sets a property; undefined leaves the field to the JSON child and the attribute again. */
  protected setProperty(name: string, value: unknown): void {
    if (value === undefined) this.#properties.delete(name);
    else this.#properties.set(name, value);
    this.#changed();
  }

  /** Draws the content wherever the element is. */
  protected want(): void {
    this.#wanted = true;
    this.#changed();
  }

  /** What the panel in it can be asked for: it is drawn for that wherever it is. Waits until the element is on a page. */
  protected async handle(): Promise<PanelHandle> {
    this.want();
    // What was set just before is followed first.
    await new Promise<void>((resolve) => queueMicrotask(resolve));
    if (this.#refusal) throw this.#refusal;
    return this.#handle.get();
  }

  #takeEarlyProperties(): void {
    for (const name of this.fields) {
      if (!Object.hasOwn(this, name)) continue;
      const value = Reflect.get(this, name) as unknown;
      Reflect.deleteProperty(this, name);
      this.setProperty(name, value);
    }
  }

  #watch(frame: ElementFrame): () => void {
    const changed = (): void => this.#changed();
    const given = new MutationObserver(changed);
    given.observe(this, { attributes: true, childList: true, characterData: true, subtree: true });
    const undoLook = watchHostLook(this, changed);
    const screen = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.want(), {
      rootMargin: `${margin}px`,
    });
    screen.observe(frame.frame);
    document.addEventListener('DOMContentLoaded', changed);
    return () => {
      given.disconnect();
      undoLook();
      screen.disconnect();
      document.removeEventListener('DOMContentLoaded', changed);
    };
  }

  /** The page around may be another one. */
  #rewatch(): void {
    if (!this.#frame || !this.#undo) return;
    this.#undo();
    this.#undo = this.#watch(this.#frame);
    this.#changed();
  }

  /** Several changes at once are followed once. */
  #changed(): void {
    if (this.#isQueued) return;
    this.#isQueued = true;
    queueMicrotask(() => {
      this.#isQueued = false;
      if (this.isConnected && this.#frame && this.#undo) this.#follow(this.#frame);
    });
  }

  #follow(frame: ElementFrame): void {
    const state: ContentState = { input: readInput(this, this.#properties), look: hostLook(this) };
    frame.height = cssHeight(rawField(state.input, 'height')) ?? this.defaultHeight;
    if (this.#content) return this.#content.update(state);
    frame.dress(state.look);
    if (this.#wanted && frame.state === 'waiting') void this.#load(frame);
  }

  async #load(frame: ElementFrame): Promise<void> {
    frame.resume();
    frame.state = 'loading';
    this.#handle.obstruct(undefined);
    try {
      const content = await this.loadContent();
      if (!this.#undo || this.#content) return;
      this.#content = content.mount(this.#shell(frame), { input: readInput(this, this.#properties), look: hostLook(this) });
    } catch (error) {
      if (!this.#undo) return;
      this.#notLoaded(frame, error);
    }
  }

  #notLoaded(frame: ElementFrame, cause: unknown): void {
    const error = new RunfolioError('offline', `The code of <${this.localName}> could not be loaded.`, { cause });
    frame.fail([error.message], () => void this.#load(frame));
    this.#handle.obstruct(error);
    this.#send('runfolio-error', errorDetail(error));
  }

  #shell(frame: ElementFrame): ElementShell {
    return {
      container: frame.content,
      adopt: (styles) => this.shadowRoot && adoptStyles(this.shadowRoot, styles),
      send: (name, detail) => this.#send(name, detail),
      refuse: (problems) => this.#refuse(frame, problems),
      resume: () => {
        if (this.#refusal) frame.resume();
        this.#refusal = undefined;
      },
      failing: () => {
        frame.state = 'failing';
      },
      drawn: () => {
        frame.state = 'ready';
        if (!this.#wasReady) this.#send('runfolio-ready', undefined);
        this.#wasReady = true;
      },
      handle: (handle) => this.#handle.give(handle),
      obstruct: (error) => this.#handle.obstruct(error),
      dress: (look) => frame.dress(look),
    };
  }

  /** While the page is still read, what is missing may be on its way. */
  #refuse(frame: ElementFrame, problems: readonly string[]): void {
    if (document.readyState === 'loading') return;
    const message = problems.join(' ');
    // What changes around it leaves that as it is, and is told of no more.
    if (this.#refusal?.message === message) return;
    frame.fail(problems);
    this.#refusal = new RunfolioError('bad-input', message);
    this.#handle.abandon(this.#refusal);
    this.#send('runfolio-error', errorDetail(this.#refusal));
  }

  #send<Name extends ElementEventName>(name: Name, detail: ElementEventDetails[Name]): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #end(): void {
    this.#content?.unmount();
    this.#content = undefined;
    this.#wanted = false;
    this.#wasReady = false;
    this.#frame?.resume();
    if (this.#frame) this.#frame.state = 'waiting';
    this.#refusal = undefined;
    this.#handle.obstruct(undefined);
    this.#handle.abandon(new DOMException('The element has left its page.', 'AbortError'));
  }
}
