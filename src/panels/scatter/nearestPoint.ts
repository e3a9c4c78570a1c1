import type { PointPlaces } from './drawPoints.js';
import type { LassoPoint } from './lasso.js';
import type { ScatterLayout } from './layout.js';

/** CSS pixels beyond its edge within which a point is under the pointer. */
const reach = 10;

/** The kept row nearest to a place (CSS pixels); undefined where none is near. */
export function nearestPoint({ x, y }: PointPlaces, kept: Uint8Array, layout: ScatterLayout, [left, top]: LassoPoint): number | undefined {
  let best: number | undefined;
  let distance = Infinity;
  for (let row = 0; row < kept.length; row++) {
    if (kept[row] === 0) continue;
    const away = Math.hypot(x[row]! - left, y[row]! - top);
    if (away < distance && away <= reach + layout.radius(row)) [best, distance] = [row, away];
  }
  return best;
}

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The kept row an arrow key leads to: the nearest whose way lies within 45° of it; from nowhere the first. Undefined for other keys, and at the end. */
export function nearestIn({ x, y }: PointPlaces, kept: Uint8Array, from: number | undefined, key: string): number | undefined {
  const way = ways[key];
  if (!way) return undefined;
  if (from === undefined) return kept.indexOf(1) < 0 ? undefined : kept.indexOf(1);
  let best: number | undefined;
  let distance = Infinity;
  for (let row = 0; row < kept.length; row++) {
    if (kept[row] === 0 || row === from) continue;
    const [dx, dy] = [x[row]! - x[from]!, y[row]! - y[from]!];
    const along = dx * way[0] + dy * way[1];
    const across = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
    if (along <= 0 || across > along) continue;
    if (along + across < distance) [best, distance] = [row, along + across];
  }
  return best;
}
