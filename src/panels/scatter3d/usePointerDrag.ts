import { useRef, useState, type PointerEvent } from 'react';

/** CSS pixels a pointer must travel before it is a drag. */
const threshold = 4;
/** Bit of `PointerEvent.buttons`: left mouse button, finger, tip of a pen. */
const mainButton = 1;

/** A place in the figure, in CSS pixels. */
export interface FigurePlace {
  left: number;
  top: number;
}

/** A drag from its start to the pointer; `shift`: whether the key was held when it began. */
export interface PointerDrag {
  from: FigurePlace;
  to: FigurePlace;
  /** Where the pointer was before. */
  before: FigurePlace;
  shift: boolean;
}

export interface PointerDragOptions {
  onDrag: (drag: PointerDrag, done: boolean) => void;
  /** The pointer was let go where it went down. */
  onClick: (at: FigurePlace) => void;
}

/** Pointer handlers for drags in any direction over a figure. */
export function usePointerDrag({ onDrag, onClick }: PointerDragOptions) {
  const start = useRef<{ pointer: number; drag: PointerDrag; moved: boolean }>(undefined);
  const [drag, setDrag] = useState<PointerDrag>();
  const stop = (): void => {
    start.current = undefined;
    setDrag(undefined);
  };
  return {
    drag,
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      const onControl = event.target instanceof Element && event.target.closest('button') !== null;
      if (event.button !== 0 || onControl) return;
      const at = placeOf(event);
      start.current = { pointer: event.pointerId, moved: false, drag: { from: at, to: at, before: at, shift: event.shiftKey } };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      const begun = start.current;
      if (!begun || begun.pointer !== event.pointerId) return;
      if (!(event.buttons & mainButton)) return stop();
      const at = placeOf(event);
      const { from } = begun.drag;
      if (!begun.moved && Math.hypot(at.left - from.left, at.top - from.top) < threshold) return;
      if (!begun.moved) event.currentTarget.setPointerCapture(event.pointerId);
      begun.moved = true;
      begun.drag = { ...begun.drag, before: begun.drag.to, to: at };
      setDrag(begun.drag);
      onDrag(begun.drag, false);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>): void => {
      const begun = start.current;
      if (begun?.pointer !== event.pointerId) return;
      if (begun.moved) onDrag({ ...begun.drag, before: begun.drag.to }, true);
      else onClick(begun.drag.from);
      stop();
    },
    onPointerCancel: stop,
  };
}

function placeOf(event: PointerEvent<HTMLElement>): FigurePlace {
  const box = event.currentTarget.getBoundingClientRect();
  return { left: event.clientX - box.left, top: event.clientY - box.top };
}
