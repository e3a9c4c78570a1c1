import { rgb } from 'd3';
import type { Pen } from '../../charts/index.js';
import { eyeDistance, projector, type Camera } from './camera.js';
import type { PointCloud } from './threePoints.js';

/** Points up to which a figure has them as vectors: of more it has the picture. */
export const mostVectors = 20_000;
/** Diameter in device pixels from which points have a rim: as the shader has it. */
const rimmed = 6;

export interface PenPointsOptions {
  cloud: PointCloud;
  camera: Camera;
  /** CSS pixels. */
  width: number;
  height: number;
  pixelRatio: number;
  /** Of a point in the middle of the box, in CSS pixels. */
  radius: number;
  /** A colour: around points. */
  surface: string;
}

/** Draws points as the graphics card does, from the back to the front, with a pen in device pixels: greyed ones behind all others. */
export function penPoints(pen: Pen, options: PenPointsOptions): void {
  const { cloud, camera, width, height, pixelRatio, radius, surface } = options;
  const project = projector(camera, { left: 0, top: 0, width, height });
  const distance = eyeDistance(camera, { width, height });
  pen.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  pen.strokeStyle = surface;
  pen.lineWidth = 1 / pixelRatio;
  for (const members of [cloud.greyed, cloud.selected]) {
    const seen = Array.from(members, (i) => ({ i, ...project(...partsOf(cloud.places, i)) }));
    for (const { i, left, top, depth } of seen.toSorted((a, b) => b.depth - a.depth)) {
      if (depth <= 0) continue;
      const size = (radius * distance) / depth;
      const rim = 2 * size * pixelRatio > rimmed;
      pen.fillStyle = rgb(...partsOf(cloud.colors, i)).formatHex();
      pen.beginPath();
      pen.arc(left, top, rim ? size - 0.5 / pixelRatio : size, 0, 2 * Math.PI);
      pen.fill();
      if (rim) pen.stroke();
    }
  }
}

function partsOf(values: Float32Array | Uint8Array, i: number): [number, number, number] {
  return [values[3 * i]!, values[3 * i + 1]!, values[3 * i + 2]!];
}
