import type { FigureNode } from '../figureNode.js';
import type { Inks } from '../inks.js';

/** A box in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What everything that is captured for one figure shares. */
export interface Scene {
  inks: Inks;
  /** The upper left of the figure in the window, in CSS pixels. */
  left: number;
  top: number;
  /** A name that nothing else in the file has. */
  newId: () => string;
  /** Colour of the surface. */
  background: string;
  /** What takes its time: nodes are put in place once it is done. */
  pending: Promise<void>[];
}

/** Puts nodes one after the other, each of them where it was captured. */
export type Put = (...nodes: FigureNode[]) => void;

/** What two boxes share; it may be empty (right of left, above top). */
export function meet(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** Whether nothing is in a box, with a little tolerance. */
export function isEmpty({ left, top, right, bottom }: Box): boolean {
  return right - left < 0.01 || bottom - top < 0.01;
}
