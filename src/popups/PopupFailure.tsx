import { useEffect, useRef } from 'react';
import { ErrorState, useBeforePaint } from '../charts/index.js';

/** To the edges of the window, and to the element before it, in CSS pixels. */
const margin = 8;
const gap = 6;

export interface PopupFailureProps {
  error: Error;
  /** Where it opens, in CSS pixels of the window. Default: below the element before it. */
  at?: { x: number; y: number } | undefined;
  onRetry: () => void;
  onClose: () => void;
}

/** In place of what did not open: why, and a way to try again. It has nothing of the code that is missing; the browser itself keeps it above the page and closes it. */
export function PopupFailure({ error, at, onRetry, onClose }: PopupFailureProps) {
  const box = useRef<HTMLDivElement>(null);
  const place = useRef(at);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useBeforePaint(() => {
    const element = box.current;
    return element ? show(element, place.current ?? below(element), () => close.current()) : undefined;
  }, []);
  return (
    <div ref={box} className="rf-popup rf-popup-failure">
      <ErrorState error={error} onRetry={onRetry} />
    </div>
  );
}

/** Its button gets the focus, as the first entry of what it stands for would; what had the focus gets it back. Returns the undo. */
function show(element: HTMLElement, { x, y }: { x: number; y: number }, onClosed: () => void): () => void {
  const onToggle = (event: Event): void => {
    if (event instanceof ToggleEvent && event.newState === 'closed') onClosed();
  };
  element.setAttribute('popover', 'auto');
  element.showPopover();
  const { width, height } = element.getBoundingClientRect();
  element.style.left = `${Math.max(margin, Math.min(x, window.innerWidth - width - margin))}px`;
  element.style.top = `${Math.max(margin, Math.min(y, window.innerHeight - height - margin))}px`;
  element.querySelector('button')?.focus({ preventScroll: true });
  element.addEventListener('toggle', onToggle);
  return () => {
    element.removeEventListener('toggle', onToggle);
    if (element.matches(':popover-open')) element.hidePopover();
  };
}

function below(element: HTMLElement): { x: number; y: number } {
  const before = element.previousElementSibling?.getBoundingClientRect();
  return { x: before?.left ?? 0, y: (before?.bottom ?? 0) + gap };
}
