import { localLine } from '../fits/localLine.js';
import { workPerLook } from './workPerLook.js';

/**
 * At each point a line by least squares through the `points` nearest in x (of two equally far the one before), weighted by the tricube of their distance: LOESS (Cleveland, 1979) without robustness
 * iterations, its window a number of points. x ascends. Yields now and then.
 */
export function* localRegression(x: Float64Array, y: Float64Array, points: number): Generator<undefined, Float64Array<ArrayBuffer>> {
  const n = x.length;
  const near = Math.min(n, points);
  const out = new Float64Array(n);
  const look = workPerLook(12 * near);
  for (let i = 0, from = 0; i < n; i++) {
    const center = x[i]!;
    while (from + near < n && x[from + near]! - center < center - x[from]!) from++;
    out[i] = localLine(x, y, from, from + near, center).y;
    if (i % look === look - 1) yield;
  }
  return out;
}
