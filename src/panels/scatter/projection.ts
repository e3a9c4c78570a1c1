import type { PlotArea } from '../../charts/index.js';
import type { ScatterLayout } from './layout.js';
import type { PointWindow } from './state.js';

/** Places of both axes to CSS pixels and back. */
export interface Projection {
  area: PlotArea;
  window: PointWindow;
}

export function leftOf({ area, window: { x } }: Projection, place: number): number {
  return area.left + (area.width * (place - x[0])) / (x[1] - x[0]);
}

export function topOf({ area, window: { y } }: Projection, place: number): number {
  return area.top + area.height * (1 - (place - y[0]) / (y[1] - y[0]));
}

export function placeAtLeft({ area, window: { x } }: Projection, left: number): number {
  return x[0] + ((x[1] - x[0]) * (left - area.left)) / area.width;
}

export function placeAtTop({ area, window: { y } }: Projection, top: number): number {
  return y[0] + (y[1] - y[0]) * (1 - (top - area.top) / area.height);
}

/** Where the points in view are, in CSS pixels; NaN for those that are not, or have no place. */
export interface ProjectedPoints {
  left: Float32Array;
  top: Float32Array;
}

/** Projects all rows. */
export function projectPoints({ x, y, rows, placed }: ScatterLayout, projection: Projection): ProjectedPoints {
  const [left, top] = [new Float32Array(rows).fill(NaN), new Float32Array(rows).fill(NaN)];
  const { x: across, y: up } = projection.window;
  for (let row = 0; row < rows; row++) {
    const [placeX, placeY] = [x.place[row]!, y.place[row]!];
    if (placed[row] === 0 || placeX < across[0] || placeX > across[1] || placeY < up[0] || placeY > up[1]) continue;
    left[row] = leftOf(projection, placeX);
    top[row] = topOf(projection, placeY);
  }
  return { left, top };
}

/** The window made `factor` times as wide and high around a place, within `whole`; undefined where that is all. */
export function zoomedWindow(
  window: PointWindow,
  factor: number,
  at: { x: number; y: number },
  whole: PointWindow,
): PointWindow | undefined {
  const x = zoomed(window.x, factor, at.x, whole.x);
  const y = zoomed(window.y, factor, at.y, whole.y);
  const all = x[0] <= whole.x[0] && x[1] >= whole.x[1] && y[0] <= whole.y[0] && y[1] >= whole.y[1];
  return all ? undefined : { x, y };
}

/** A window shows at least this part of the whole: less than doubles tell apart. */
const smallest = 1e-9;

function zoomed([from, to]: readonly [number, number], factor: number, at: number, whole: readonly [number, number]): [number, number] {
  const span = Math.min(whole[1] - whole[0], Math.max((to - from) * factor, (whole[1] - whole[0]) * smallest));
  const start = at - (span * (at - from)) / (to - from);
  const low = Math.min(Math.max(whole[0], start), whole[1] - span);
  return [low, low + span];
}
