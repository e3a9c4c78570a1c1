import { useEffect, type RefObject } from 'react';

/** Doublings of the range per CSS pixel of wheel travel, and per event at most. */
const perPixel = 0.015;
const most = 0.5;
/** CSS pixels in a line, which some browsers count in. */
const lineHeight = 16;

/** Calls `onZoom` with a factor and the pointer's place in the element, for the wheel with Ctrl or ⌘ held, which is also what a pinch on a touchpad sends. The bare wheel scrolls the page. Without `onZoom` the page has them all. */
export function useWheelZoom(
  ref: RefObject<HTMLElement | null>,
  onZoom: ((factor: number, x: number, y: number) => void) | undefined,
): void {
  useEffect(() => {
    const element = ref.current;
    if (!element || !onZoom) return undefined;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const travel = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : lineHeight);
      const doublings = Math.min(most, Math.max(-most, travel * perPixel));
      const box = element.getBoundingClientRect();
      onZoom(2 ** doublings, event.clientX - box.left, event.clientY - box.top);
    };
    // Not React's: its wheel listeners are passive and cannot keep the page from zooming.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [ref, onZoom]);
}
