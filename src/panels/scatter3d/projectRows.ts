import type { PlotArea } from '../../charts/index.js';
import type { PointPlaces } from '../scatter/drawPoints.js';
import { projector, type Camera } from './camera.js';
import type { Scatter3dLayout } from './view.js';

/** Where a camera sees the points, in CSS pixels; NaN for rows without a place and what is not in front of the eye or within the figure. */
export function projectRows({ rows, placed, axes }: Scatter3dLayout, camera: Camera, area: PlotArea): PointPlaces {
  const [left, top] = [new Float32Array(rows).fill(NaN), new Float32Array(rows).fill(NaN)];
  const project = projector(camera, area);
  for (let row = 0; row < rows; row++) {
    if (placed[row] === 0) continue;
    const seen = project(axes.x.place[row]!, axes.y.place[row]!, axes.z.place[row]!);
    if (seen.depth <= 0 || !isWithin(area, seen.left, seen.top)) continue;
    left[row] = seen.left;
    top[row] = seen.top;
  }
  return { x: left, y: top };
}

function isWithin({ left, top, width, height }: PlotArea, x: number, y: number): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}
