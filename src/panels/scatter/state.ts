import type { PlaceWindow } from '../../charts/index.js';

/** What is in view, in places of both axes. */
export interface PointWindow {
  x: PlaceWindow;
  y: PlaceWindow;
}

/** What a drag does. */
export type DragMode = 'box' | 'lasso' | 'zoom';

/** What the reader of a scatter plot chose; gone with the panel. */
export interface ScatterState {
  /** What is in view, and the axes it belongs to: others show all again. */
  zoom?: { axes: string; window: PointWindow } | undefined;
  mode: DragMode;
}
