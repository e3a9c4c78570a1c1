import { sortByX } from '../../numeric/index.js';
import { RunPoints } from './runPoints.js';

/**
 * Points over another metric of their run: those of both that have the same step, of a step that was logged several times the first with the first and so on. Points
 * without a partner, or with one that is NaN or infinite, are left out and counted. x ascends; points of equal x stay in the order of their steps.
 */
export function joinBySteps(points: RunPoints, along: RunPoints | undefined): RunPoints {
  const count = points.end - points.start;
  if (!along) return new RunPoints(points.run, { x: points.x, y: points.y, start: 0, end: 0 }, { repeats: points.repeats, untimed: count });
  const [x, y] = [new Float64Array(count), new Float64Array(count)];
  let rows = 0;
  let at = along.start;
  for (let i = points.start; i < points.end; i++) {
    const step = points.x[i]!;
    while (at < along.end && along.x[at]! < step) at++;
    if (at >= along.end || along.x[at] !== step) continue;
    const place = along.y[at++]!;
    if (place - place !== 0) continue;
    x[rows] = place;
    y[rows++] = points.y[i]!;
  }
  return new RunPoints(points.run, sortByX(x.subarray(0, rows), y.subarray(0, rows)), { repeats: points.repeats, untimed: count - rows });
}
