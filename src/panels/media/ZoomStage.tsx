import { useEffect, useRef, useState, type PointerEvent, type ReactNode } from 'react';
import { useElementSize } from '../../react/index.js';
import { panBy, zoomAt, type ZoomPan } from './zoomPan.js';

export interface ZoomStageProps {
  zoom: ZoomPan;
  onZoom: (change: (zoom: ZoomPan) => ZoomPan) => void;
  /** Drawn into what room there is, CSS pixels. */
  children: (size: { width: number; height: number }) => ReactNode;
}

/** Zooms by wheel and pinch about the pointer, moves by dragging, and goes back by a double click. */
export function ZoomStage({ zoom, onZoom, children }: ZoomStageProps) {
  const stage = useRef<HTMLDivElement>(null);
  const size = useElementSize(stage);
  const pointers = usePointers(onZoom);
  useEffect(() => {
    const element = stage.current;
    if (!element) return undefined;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const { x, y } = fromMiddle(element, event);
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 16;
      onZoom((old) => zoomAt(old, 2 ** Math.min(0.5, Math.max(-0.5, -event.deltaY * lines * 0.01)), x, y));
    };
    // Not React's, which are passive: the page must not scroll.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [onZoom]);
  return (
    <div
      ref={stage}
      className="rf-media-stage"
      data-zoomed={zoom.scale > 1 || undefined}
      {...pointers}
      onDoubleClick={(event) => {
        const { x, y } = fromMiddle(event.currentTarget, event);
        onZoom((old) => zoomAt(old, old.scale > 1 ? 0 : 4, x, y));
      }}
    >
      <div className="rf-media-zoomed" style={{ transform: `translate(${zoom.x}px, ${zoom.y}px) scale(${zoom.scale})` }}>
        {size && children(size)}
      </div>
    </div>
  );
}

function fromMiddle(element: Element, { clientX, clientY }: { clientX: number; clientY: number }): { x: number; y: number } {
  const box = element.getBoundingClientRect();
  return { x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 };
}

/** One pointer moves, two pinch. */
function usePointers(onZoom: ZoomStageProps['onZoom']) {
  const [down] = useState(() => new Map<number, { x: number; y: number }>());
  const end = (event: PointerEvent): void => {
    down.delete(event.pointerId);
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      event.currentTarget.setPointerCapture(event.pointerId);
      down.set(event.pointerId, fromMiddle(event.currentTarget, event));
    },
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      const before = down.get(event.pointerId);
      if (!before) return;
      const now = fromMiddle(event.currentTarget, event);
      const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
      down.set(event.pointerId, now);
      if (!other) onZoom((old) => panBy(old, now.x - before.x, now.y - before.y));
      else
        onZoom((old) =>
          zoomAt(old, distance(now, other) / Math.max(1, distance(before, other)), (now.x + other.x) / 2, (now.y + other.y) / 2),
        );
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
