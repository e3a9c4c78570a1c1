import { useEffect } from 'react';
import { isDrawn } from '../../../charts/inner.js';
import { useRunfolio } from '../../../react/index.js';
import type { ElementShell } from '../elementContent.js';

/** Tells an element when all that is on screen of something with many panels is drawn for the first time. Not rendered where that failed as a whole. */
export function WhenDrawn({ shell }: { shell: ElementShell }) {
  const { root } = useRunfolio();
  useEffect(() => (root ? whenShown(root, () => shell.drawn()) : undefined), [root, shell]);
  return null;
}

/** Calls once when all on screen is drawn. Returns its undo. */
function whenShown(root: HTMLElement, onShown: () => void): () => void {
  let frame = 0;
  const look = (): void => {
    frame = 0;
    if (!isShown(root)) return;
    observer.disconnect();
    onShown();
  };
  const soon = (): void => {
    frame ||= requestAnimationFrame(look);
  };
  const observer = new MutationObserver(soon);
  observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ['class', 'aria-busy'] });
  soon();
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  };
}

function isShown(root: HTMLElement): boolean {
  return root.querySelector('.rf-dashboard, .rf-report') !== null && isDrawn(root, isOnScreen);
}

function isOnScreen(element: Element): boolean {
  const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth;
}
