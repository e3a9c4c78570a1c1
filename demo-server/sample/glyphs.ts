import { cos, sin } from './math.js';
import type { Rng } from './rng.js';

/** Images are this many pixels wide and high. */
export const imageSize = 12;
export const imagePixels = imageSize * imageSize;

type Point = readonly [x: number, y: number];
type Segment = readonly [from: Point, to: Point];

/** Corners of each digit's strokes on a square from (-1, -1), top left, to (1, 1); strokes are separated by `|`. */
const digits = [
  '0,-1 .6,-.6 .7,0 .6,.6 0,1 -.6,.6 -.7,0 -.6,-.6 0,-1',
  '-.5,-.6 .1,-1 .1,1',
  '-.6,-.6 -.2,-1 .4,-.9 .6,-.4 .2,.2 -.6,1 .7,1',
  '-.6,-.8 0,-1 .6,-.6 .4,-.1 0,0 .5,.2 .6,.7 0,1 -.6,.8',
  '.3,1 .3,-1 -.7,.4 .7,.4',
  '.6,-1 -.5,-1 -.6,-.1 .1,-.3 .6,.2 .5,.8 0,1 -.6,.8',
  '.5,-.9 0,-1 -.5,-.4 -.6,.4 -.2,1 .4,.9 .6,.4 .2,0 -.3,.1 -.6,.4',
  '-.6,-1 .7,-1 .1,0 -.2,1',
  '0,-.1 .5,-.5 .3,-1 -.3,-1 -.5,-.5 0,-.1 .6,.4 .4,1 -.4,1 -.6,.4 0,-.1',
  '.5,-.4 .2,0 -.3,0 -.6,-.5 -.2,-1 .3,-1 .5,-.4 .5,.3 .1,1',
] as const;

/** The ten classes, by digit. */
export const glyphStrokes: readonly (readonly Segment[])[] = digits.map(segmentsOf);

function segmentsOf(corners: string): Segment[] {
  const points = corners.split(' ').map((corner): Point => {
    const [x = 0, y = 0] = corner.split(',').map(Number);
    return [x, y];
  });
  return points.slice(1).map((to, i): Segment => [points[i] ?? to, to]);
}

/** Writes one digit as if by hand (turned, slanted, stretched, moved, thick or thin, under noise) to `pixels[offset …]`. */
export function drawGlyph(rng: Rng, digit: number, pixels: Float32Array, offset: number): void {
  const strokes = distort(rng, glyphStrokes[digit] ?? []);
  const width = rng.between(0.5, 0.95);
  const noise = rng.between(0.05, 0.3);
  for (let y = 0; y < imageSize; y++) {
    for (let x = 0; x < imageSize; x++) {
      let nearest = Infinity;
      for (const segment of strokes) nearest = Math.min(nearest, distance([x, y], segment));
      const ink = Math.min(1, Math.max(0, width + 0.5 - nearest));
      pixels[offset + y * imageSize + x] = ink + noise * rng.normal();
    }
  }
}

function distort(rng: Rng, strokes: readonly Segment[]): Segment[] {
  const angle = 0.18 * rng.normal();
  const slant = 0.18 * rng.normal();
  const middle = (imageSize - 1) / 2;
  const [stretchX, stretchY] = [rng.between(2.8, 4.2), rng.between(3.4, 4.8)];
  const [moveX, moveY] = [middle + 0.55 * rng.normal(), middle + 0.45 * rng.normal()];
  const [c, s] = [cos(angle), sin(angle)];
  const bend = (): number => 0.08 * rng.normal();
  const move = ([px, py]: Point): Point => {
    const x = stretchX * (px + slant * py + bend());
    const y = stretchY * (py + bend());
    return [moveX + c * x - s * y, moveY + s * x + c * y];
  };
  return strokes.map(([from, to]): Segment => [move(from), move(to)]);
}

function distance([x, y]: Point, [[x0, y0], [x1, y1]]: Segment): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const along = Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy + 1e-12)));
  const [ex, ey] = [x - x0 - along * dx, y - y0 - along * dy];
  return Math.sqrt(ex * ex + ey * ey);
}
