import { useRef, useState, type PointerEvent } from 'react';
import type { LassoPoint } from '../scatter/lasso.js';

/** CSS pixels before a press is a drag. */
const threshold = 4;

/** Drags of the pointer: a box from corner to corner, or with Shift what is circled. */
export function useSelectDrag(onBox: (from: LassoPoint, to: LassoPoint) => void, onLasso: (polygon: readonly LassoPoint[]) => void) {
  const start = useRef<{ pointer: number; from: LassoPoint; lasso: boolean }>(undefined);
  const [path, setPath] = useState<{ points: readonly LassoPoint[]; lasso: boolean }>();
  const cancel = (): void => {
    start.current = undefined;
    setPath(undefined);
  };
  const from = path?.points[0];
  const to = path?.points.at(-1);
  return {
    start: (event: PointerEvent<HTMLElement>): void => {
      const box = event.currentTarget.getBoundingClientRect();
      const at: LassoPoint = [event.clientX - box.left, event.clientY - box.top];
      if (event.button === 0) start.current = { pointer: event.pointerId, from: at, lasso: event.shiftKey };
    },
    move: (event: PointerEvent<HTMLElement>, point: LassoPoint): void => {
      const current = start.current;
      if (current?.pointer !== event.pointerId) return;
      if (event.buttons === 0) return cancel();
      if (!path && Math.hypot(point[0] - current.from[0], point[1] - current.from[1]) < threshold) return;
      if (!path) event.currentTarget.setPointerCapture(event.pointerId);
      setPath({ points: [...(path?.points ?? [current.from]), point], lasso: current.lasso });
    },
    end: (event: PointerEvent<HTMLElement>): void => {
      if (start.current?.pointer === event.pointerId && path && from && to) {
        if (path.lasso) onLasso(path.points);
        else onBox(from, to);
      }
      cancel();
    },
    cancel,
    lasso: path?.lasso ? path.points : undefined,
    box: path && from && to && !path.lasso ? { from, to } : undefined,
  };
}
