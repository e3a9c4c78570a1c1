import { useRef, useState, type PointerEvent } from 'react';
import type { PlotArea } from '../../charts/index.js';
import type { LassoPoint } from './lasso.js';
import type { DragMode } from './spec.js';

/** CSS pixels a pointer must travel before it is a drag, and between the corners of a lasso. */
const threshold = 4;
const cornerGap = 3;
/** Bit of `PointerEvent.buttons`: left mouse button, finger, tip of a pen. */
const mainButton = 1;

/** A drag over a plot: for a box its two corners, for a lasso all of its way, in CSS pixels within the figure. */
export interface PlaneDrag {
  mode: DragMode;
  way: readonly LassoPoint[];
}

export interface PlaneDragOptions {
  area: PlotArea;
  /** What a drag does where Shift is not held, which makes it a lasso. */
  mode: DragMode;
  onDrag: (drag: PlaneDrag, done: boolean) => void;
  /** The pointer was let go where it went down; `alt` was held or not. */
  onClick: (at: LassoPoint, alt: boolean) => void;
}

interface Start {
  pointer: number;
  mode: DragMode;
  way: LassoPoint[];
  moved: boolean;
}

/** Pointer handlers for boxes and lassos over a plot. */
export function usePlaneDrag({ area, mode, onDrag, onClick }: PlaneDragOptions) {
  const start = useRef<Start>(undefined);
  const [drag, setDrag] = useState<PlaneDrag>();
  const placeOf = (event: PointerEvent<HTMLElement>): LassoPoint => {
    const box = event.currentTarget.getBoundingClientRect();
    const [left, top] = [event.clientX - box.left, event.clientY - box.top];
    return [Math.min(area.left + area.width, Math.max(area.left, left)), Math.min(area.top + area.height, Math.max(area.top, top))];
  };
  const stop = (): void => {
    start.current = undefined;
    setDrag(undefined);
  };
  return {
    drag,
    onPointerDown(event: PointerEvent<HTMLElement>): void {
      const onControl = event.target instanceof Element && event.target.closest('button') !== null;
      if (event.button !== 0 || onControl) return;
      start.current = { pointer: event.pointerId, mode: event.shiftKey ? 'lasso' : mode, way: [placeOf(event)], moved: false };
    },
    onPointerMove(event: PointerEvent<HTMLElement>): void {
      const from = start.current;
      if (!from || from.pointer !== event.pointerId) return;
      if (!(event.buttons & mainButton)) return stop();
      const at = placeOf(event);
      if (!from.moved && distance(from.way[0]!, at) < threshold) return;
      if (!from.moved) event.currentTarget.setPointerCapture(event.pointerId);
      from.moved = true;
      if (from.mode === 'lasso' && distance(from.way.at(-1)!, at) < cornerGap) return;
      from.way = from.mode === 'lasso' ? [...from.way, at] : [from.way[0]!, at];
      setDrag({ mode: from.mode, way: from.way });
      onDrag({ mode: from.mode, way: from.way }, false);
    },
    onPointerUp(event: PointerEvent<HTMLElement>): void {
      const from = start.current;
      if (from?.pointer !== event.pointerId) return;
      if (from.moved) onDrag({ mode: from.mode, way: from.mode === 'lasso' ? from.way : [from.way[0]!, placeOf(event)] }, true);
      else onClick(from.way[0]!, event.altKey);
      stop();
    },
    onPointerCancel: stop,
  };
}

function distance([x1, y1]: LassoPoint, [x2, y2]: LassoPoint): number {
  return Math.hypot(x1 - x2, y1 - y2);
}
