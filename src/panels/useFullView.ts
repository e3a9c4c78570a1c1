import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { useBeforePaint } from '../charts/index.js';

/** Below this (CSS pixels) a provider's root is no larger than a panel: then the window is filled instead. */
const small = { width: 640, height: 400 };

/** A panel's large form, and what changes it. */
export interface FullView {
  full: boolean;
  setFull: (full: boolean) => void;
}

/**
 * Lets an element fill what is on screen of `root` (of the window, where that is small), in the browser's top layer: it stays where it is in the document,
 * so that nothing of it starts anew. Escape ends it, and focus that moves elsewhere.
 */
export function useFullView(root: HTMLElement | undefined): FullView & { ref: RefObject<HTMLElement | null> } {
  const ref = useRef<HTMLElement>(null);
  const [full, setFull] = useState(false);
  const leave = useCallback(() => setFull(false), []);
  useBeforePaint(() => (full && ref.current ? enlarge(ref.current, root) : undefined), [full, root]);
  useEffect(() => (full && ref.current ? onLeaving(ref.current, leave) : undefined), [full, leave]);
  return { ref, full, setFull };
}

function enlarge(element: HTMLElement, root: HTMLElement | undefined): () => void {
  const place = (): void => {
    Object.assign(element.style, boxOf(root));
  };
  element.setAttribute('popover', 'manual');
  element.showPopover();
  place();
  window.addEventListener('resize', place);
  window.addEventListener('scroll', place, true);
  return () => {
    window.removeEventListener('resize', place);
    window.removeEventListener('scroll', place, true);
    element.hidePopover();
    element.removeAttribute('popover');
    for (const property of ['left', 'top', 'width', 'height']) element.style.removeProperty(property);
  };
}

/** What is on screen of an element, as styles. */
function boxOf(root: HTMLElement | undefined): Record<'left' | 'top' | 'width' | 'height', string> {
  const { innerWidth, innerHeight } = window;
  const box = root?.getBoundingClientRect();
  const left = Math.max(0, box?.left ?? 0);
  const top = Math.max(0, box?.top ?? 0);
  const width = Math.min(innerWidth, box?.right ?? innerWidth) - left;
  const height = Math.min(innerHeight, box?.bottom ?? innerHeight) - top;
  const fits = width >= Math.min(small.width, innerWidth) && height >= Math.min(small.height, innerHeight);
  if (!fits) return { left: '0px', top: '0px', width: `${innerWidth}px`, height: `${innerHeight}px` };
  return { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
}

function onLeaving(element: HTMLElement, leave: () => void): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const inMenu = element.querySelector('[data-popup-open]') !== null;
    if (event.key === 'Escape' && !event.defaultPrevented && !inMenu) leave();
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !element.contains(relatedTarget)) leave();
  };
  document.addEventListener('keydown', onKey);
  element.addEventListener('focusout', onFocusOut);
  return () => {
    document.removeEventListener('keydown', onKey);
    element.removeEventListener('focusout', onFocusOut);
  };
}
