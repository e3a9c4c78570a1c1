import { type RefObject } from 'react';
import { useBeforePaint } from './useBeforePaint.js';
import type { Pen } from './pen.js';
import { useVectors } from './useVectors.js';

/** A canvas: its pixels, and how many of them a unit of its drawing is. */
export interface CanvasPixels {
  width: number;
  height: number;
  /** Device pixels per CSS pixel for drawings in CSS pixels, 1 for those in device pixels. */
  scale: number;
}

/** Draws on a canvas when the drawing or the canvas is another, and lets figures draw the same as vectors. Give it a stable `draw` (`useCallback`). */
export function useDrawing(
  ref: RefObject<HTMLCanvasElement | null>,
  { width, height, scale }: CanvasPixels,
  draw: (pen: Pen) => void,
): void {
  useBeforePaint(() => {
    const context = ref.current?.getContext('2d');
    if (!context) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.setTransform(scale, 0, 0, scale, 0, 0);
    draw(context);
  }, [ref, width, height, scale, draw]);
  useVectors(ref, (pen) => {
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    draw(pen);
  });
}
