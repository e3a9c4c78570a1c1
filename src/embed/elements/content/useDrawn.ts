import { useEffect } from 'react';
import { isDrawn } from '../../../charts/index.js';
import { RunfolioError } from '../../../model/index.js';
import type { ElementShell } from '../elementContent.js';

/** Tells an element when all that is on screen of it is drawn for the first time, and when what is there says that something failed. `shown`: what is drawn; it starts anew with another one. */
export function useDrawn(root: HTMLElement | undefined, shell: ElementShell, shown: object): void {
  useEffect(() => {
    if (!root) return undefined;
    let frame = 0;
    let said: string | undefined;
    const look = (): void => {
      frame = 0;
      const failure = failureIn(root);
      const state = failure ?? (isShown(root) ? 'drawn' : said);
      if (state === said) return;
      said = state;
      if (failure === undefined) return shell.drawn();
      const error = new RunfolioError('internal', failure);
      shell.failed({ code: error.code, message: failure, error });
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
    // What is shown counts only in that another one starts anew.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [root, shell, shown]);
}

function isShown(root: HTMLElement): boolean {
  return root.querySelector('.rf-panel, .rf-dashboard, .rf-report') !== null && isDrawn(root, isOnScreen);
}

function failureIn(root: HTMLElement): string | undefined {
  return root.querySelector('.rf-state-error > p')?.textContent ?? undefined;
}

function isOnScreen(element: Element): boolean {
  const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth;
}
