import { useRef, useState, type PointerEvent } from 'react';
import type { ParallelAxis } from './spec.js';
import type { ParallelLayout } from './view.js';

/** CSS pixels before a press is a drag. */
const threshold = 5;

/** Dragging the label of an axis moves the axis; a double click turns it over. `marker`: where it would come to stand. */
export function useAxisDrag({ axes }: ParallelLayout, setAxes: ((axes: ParallelAxis[]) => void) | undefined) {
  const start = useRef<{ pointer: number; x: number; index: number }>(undefined);
  const [target, setTarget] = useState<number>();
  const indexAt = (x: number): number =>
    axes.reduce((best, axis, i) => (Math.abs(axis.x - x) < Math.abs((axes[best]?.x ?? 0) - x) ? i : best), 0);
  const place = (event: PointerEvent<HTMLElement>): number =>
    event.clientX - (event.currentTarget.parentElement?.getBoundingClientRect().left ?? 0);
  const handlers = (index: number) => {
    if (!setAxes) return {};
    return {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        start.current = { pointer: event.pointerId, x: event.clientX, index };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const from = start.current;
        if (from?.pointer !== event.pointerId || Math.abs(event.clientX - from.x) < threshold) return;
        setTarget(indexAt(place(event)));
      },
      onPointerUp: () => {
        const from = start.current;
        start.current = undefined;
        setTarget(undefined);
        if (from && target !== undefined && target !== from.index) setAxes(movedAxis(specsOf(axes), from.index, target));
      },
      onPointerCancel: () => {
        start.current = undefined;
        setTarget(undefined);
      },
      onDoubleClick: (event: { stopPropagation: () => void }) => {
        event.stopPropagation();
        setAxes(turnedAxis(specsOf(axes), index));
      },
    };
  };
  return { handlers, marker: target === undefined ? undefined : axes[target]?.x };
}

export function specsOf(axes: ParallelLayout['axes']): ParallelAxis[] {
  return axes.map(({ spec }) => spec);
}

/** The axes with one put at another's place. */
export function movedAxis(axes: readonly ParallelAxis[], from: number, to: number): ParallelAxis[] {
  const moved = axes[from];
  return moved ? axes.toSpliced(from, 1).toSpliced(to, 0, moved) : [...axes];
}

/** The axes with one turned over. */
export function turnedAxis(axes: readonly ParallelAxis[], index: number): ParallelAxis[] {
  return axes.map((axis, i) => (i === index ? { ...axis, inverted: !axis.inverted } : axis));
}
