import { useEffect, useRef, type RefObject } from 'react';
import type { DrawWithPen } from './pen.js';
import { useBeforePaint } from './useBeforePaint.js';

/** The event by which an element is asked how it is drawn as vectors: who answers puts a `DrawWithPen` into its `detail`. */
const vectorsEvent = 'rf-vectors';

/** Lets figures draw what a canvas (or the element around it) shows as vectors. An element that does not answer becomes an image of its pixels. */
export function useVectors(element: RefObject<HTMLElement | null>, draw: DrawWithPen | undefined): void {
  const latest = useRef(draw);
  // With the size and the pixels of this drawing, before anything is captured: effects may come a while later.
  useBeforePaint(() => {
    latest.current = draw;
  });
  useEffect(() => {
    const asked = element.current;
    const answer = (event: Event): void => {
      if (event instanceof CustomEvent && Array.isArray(event.detail) && latest.current) event.detail.push(latest.current);
    };
    asked?.addEventListener(vectorsEvent, answer);
    return () => asked?.removeEventListener(vectorsEvent, answer);
  }, [element]);
}

/** How an element is drawn as vectors, if it or one around it knows. */
export function vectorsOf(element: Element): DrawWithPen | undefined {
  const answers: DrawWithPen[] = [];
  element.dispatchEvent(new CustomEvent(vectorsEvent, { detail: answers, bubbles: true }));
  return answers[0];
}
