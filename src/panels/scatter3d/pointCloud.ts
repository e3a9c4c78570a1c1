import { rgb } from 'd3';
import { greyedColor, type PaletteTheme } from '../../theme/index.js';
import type { Scatter3dLayout } from './view.js';
import type { PointCloud } from './threePoints.js';

/** The points of a layout as the graphics card takes them: those that are not kept in grey. */
export function pointCloud(layout: Scatter3dLayout, kept: Uint8Array, theme: PaletteTheme): PointCloud {
  const { rows, placed, count, axes, colors } = layout;
  const places = new Float32Array(3 * count);
  const tints = new Uint8Array(3 * count);
  const grey = rgb(greyedColor(theme));
  const greyed: number[] = [];
  const selected: number[] = [];
  let at = 0;
  for (let row = 0; row < rows; row++) {
    if (placed[row] === 0) continue;
    places.set([axes.x.place[row]!, axes.y.place[row]!, axes.z.place[row]!], 3 * at);
    if (kept[row] === 1) tints.set(colors.palette.subarray(3 * colors.index[row]!, 3 * colors.index[row]! + 3), 3 * at);
    else tints.set([grey.r, grey.g, grey.b], 3 * at);
    (kept[row] === 1 ? selected : greyed).push(at++);
  }
  return { places, colors: tints, greyed: Uint32Array.from(greyed), selected: Uint32Array.from(selected) };
}
