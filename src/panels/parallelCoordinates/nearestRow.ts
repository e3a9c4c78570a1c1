import { segmentShape } from '../../charts/inner.js';
import type { ParallelLayout } from './view.js';

/** CSS pixels within which a line is under the pointer. */
const reach = 8;
const shapeSteps = 64;

/** The kept row whose line is nearest to a point of the figure (CSS pixels); undefined where none is near. */
export function nearestRow({ axes, curves }: ParallelLayout, kept: Uint8Array, left: number, top: number): number | undefined {
  const right = axes.findIndex(({ x }) => x >= left);
  const to = axes[right < 0 ? axes.length - 1 : right];
  const from = axes[Math.max(0, (right < 0 ? axes.length : right) - 1)];
  if (!from || !to) return undefined;
  const share = to.x === from.x ? 0 : Math.min(1, Math.max(0, (left - from.x) / (to.x - from.x)));
  const along = segmentShape(shapeSteps, curves)[Math.round(share * shapeSteps)]!;
  let best: number | undefined;
  let distance = reach;
  for (let row = 0; row < kept.length; row++) {
    if (kept[row] === 0) continue;
    const away = Math.abs(from.y[row]! + (to.y[row]! - from.y[row]!) * along - top);
    if (away < distance) [best, distance] = [row, away];
  }
  return best;
}
