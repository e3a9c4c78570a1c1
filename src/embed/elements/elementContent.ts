import type { PanelHandle } from '../../panels/index.js';
import type { ElementEventDetails, ElementEventName } from './elementEvents.js';
import type { ElementInput } from './elementInput.js';
import type { HostLook } from './hostLook.js';

/** What an element and what is drawn in it say to each other. */
export interface ElementShell {
  /** Where it is drawn; within a shadow root. */
  container: HTMLElement;
  /** Styles it needs, beside the frame's. */
  adopt: (styles: readonly string[]) => void;
  /** Sends an event to the page. */
  send: <Name extends ElementEventName>(name: Name, detail: ElementEventDetails[Name]) => void;
  /** Something was given that is not valid, or nothing to show: sentences in place of the content, until `resume`. */
  refuse: (problems: readonly string[]) => void;
  /** What was given is valid. */
  resume: () => void;
  /** What is drawn says itself what is wrong. */
  failing: () => void;
  /** What is on screen of it is drawn. */
  drawn: () => void;
  /** What the panel can be asked for; null where there is none any more. */
  handle: (handle: PanelHandle | null) => void;
  /** Why there is no panel that could be asked; undefined where nothing stands in its way any more. */
  obstruct: (error: Error | undefined) => void;
  /** Dresses the frame; what was chosen counts before the page's. */
  dress: (look: HostLook) => void;
}

/** All that what is drawn depends on. */
export interface ContentState {
  input: ElementInput;
  look: HostLook;
}

/** What is drawn in an element, once its code is there. */
export interface MountedContent {
  update: (state: ContentState) => void;
  unmount: () => void;
}

/** A kind of content, whose code comes when the first element of it is close to the screen. */
export interface ElementContent {
  mount: (shell: ElementShell, state: ContentState) => MountedContent;
}
