import { useRef, useState, type PointerEvent } from 'react';

/** CSS pixels a pointer must travel before it is a drag. */
const threshold = 4;
/** Bit of `PointerEvent.buttons`: left mouse button, finger, tip of a pen. */
const mainButton = 1;

/** Both ends of a drag, in CSS pixels from the figure's left edge. */
export interface Drag {
  from: number;
  to: number;
}

/** Pointer handlers for dragging out a range of x; `onRange` hears of it when the pointer is let go. */
export function useZoomDrag(bounds: { left: number; right: number }, onRange: (drag: Drag) => void) {
  const start = useRef<{ pointer: number; x: number; moved: boolean } | undefined>(undefined);
  const [drag, setDrag] = useState<Drag>();
  const clamp = (x: number): number => Math.min(bounds.right, Math.max(bounds.left, x));
  const xOf = (event: PointerEvent<HTMLElement>): number => clamp(event.clientX - event.currentTarget.getBoundingClientRect().left);
  const stop = (): void => {
    start.current = undefined;
    setDrag(undefined);
  };
  return {
    drag,
    onPointerDown(event: PointerEvent<HTMLElement>): void {
      if (event.button === 0) start.current = { pointer: event.pointerId, x: xOf(event), moved: false };
    },
    onPointerMove(event: PointerEvent<HTMLElement>): void {
      const from = start.current;
      if (!from || from.pointer !== event.pointerId) return;
      // Let go outside of the figure, before there was a drag that captures the pointer.
      if (!(event.buttons & mainButton)) return stop();
      const to = xOf(event);
      if (!from.moved && Math.abs(to - from.x) < threshold) return;
      if (!from.moved) event.currentTarget.setPointerCapture(event.pointerId);
      from.moved = true;
      setDrag({ from: from.x, to });
    },
    onPointerUp(event: PointerEvent<HTMLElement>): void {
      const from = start.current;
      if (from?.pointer !== event.pointerId) return;
      if (from.moved) onRange({ from: from.x, to: xOf(event) });
      stop();
    },
    onPointerCancel(): void {
      stop();
    },
  };
}
