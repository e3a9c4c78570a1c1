import type { ZoomRange } from '../../charts/index.js';
import type { XAxis } from '../../model/index.js';
import { sameAxis } from './xAxis.js';

/** What the reader of a line plot chose; gone with the panel. */
export interface LinePlotState {
  /** The range of x on screen and the axis it belongs to: another axis shows all again. */
  zoom: { x: XAxis; range: readonly [number, number] } | undefined;
  /** CSS pixels to the left of the plot, once labels needed more than usual. Only grows, so that the plot does not sway. */
  room?: number | undefined;
}

/** The range in view on an axis; undefined is all of it. */
export function zoomOn(state: LinePlotState, x: XAxis): ZoomRange {
  return state.zoom && sameAxis(state.zoom.x, x) ? state.zoom.range : undefined;
}
