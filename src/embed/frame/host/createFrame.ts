import type { EmbedOptions } from './embedRunfolio.js';

/** The iframe, and what undoes what was done to the page. */
export interface CreatedFrame {
  iframe: HTMLIFrameElement;
  remove: () => void;
}

/** No `allow-same-origin`: the frame needs no rights of its site. */
const rights = 'allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox';

/** Makes the iframe within an element, or takes the one that is given, and sets its attributes before it loads. */
export function createFrame(target: HTMLElement, { src, title = 'Runs', height, sandbox = rights }: EmbedOptions): CreatedFrame {
  const isGiven = target.localName === 'iframe';
  const iframe = isGiven ? (target as HTMLIFrameElement) : document.createElement('iframe');
  if (!isGiven || src !== undefined) {
    const attributes = {
      sandbox,
      referrerpolicy: 'no-referrer',
      loading: 'lazy',
      allow: 'clipboard-write; fullscreen',
      title: iframe.title || title,
    };
    for (const [name, value] of Object.entries(attributes)) iframe.setAttribute(name, value);
  }
  if (!isGiven) {
    // Some height, so that a lazy frame comes into view at all.
    iframe.style.cssText = `display:block;width:100%;border:0;height:${typeof height === 'number' ? height : 300}px`;
  }
  if (src !== undefined) iframe.src = src;
  if (!isGiven) target.append(iframe);
  return { iframe, remove: () => void (isGiven || iframe.remove()) };
}

/** The origin that its messages have. */
export function originOf(iframe: HTMLIFrameElement): string {
  const hasOrigin = !iframe.hasAttribute('sandbox') || iframe.sandbox.contains('allow-same-origin');
  return hasOrigin ? new URL(iframe.src).origin : 'null';
}
