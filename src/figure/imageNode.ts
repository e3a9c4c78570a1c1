import { node, rounded, type FigureNode } from './figureNode.js';
import { hexOf } from './inks.js';
import { isUpright, mapPoint, type Matrix } from './matrix.js';

/** What part of an image goes where: left, top, width, height of each. */
export interface ImagePlace {
  from: readonly [number, number, number, number];
  to: readonly [number, number, number, number];
}

/** Pixels of an image up to which each is drawn as a square, where it is not smoothed. */
const mostSquares = 65_536;
/** Colours of such an image at most: more are a picture. */
const mostColors = 400;

/** An image, or its pixels as squares where they are few: cells of a matrix. Undefined where there is nothing to be seen. */
export function imageNode(
  image: CanvasImageSource,
  { from, to }: ImagePlace,
  map: Matrix,
  smooth: boolean,
  newId: () => string,
): FigureNode | undefined {
  const [left, top, width, height] = from;
  if (!(width > 0 && height > 0 && to[2] > 0 && to[3] > 0) || !isUpright(map)) return undefined;
  const [firstX, firstY] = [Math.floor(left), Math.floor(top)];
  const [wide, high] = [Math.ceil(left + width) - firstX, Math.ceil(top + height) - firstY];
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: wide, height: high });
  const context = canvas.getContext('2d')!;
  context.drawImage(image, -firstX, -firstY);
  const [x1, y1] = mapPoint(map, to[0], to[1]);
  const [x2, y2] = mapPoint(map, to[0] + to[2], to[1] + to[3]);
  const [cellX, cellY] = [(x2 - x1) / width, (y2 - y1) / height];
  const box = { x: x1 - (left - firstX) * cellX, y: y1 - (top - firstY) * cellY, cellX, cellY };
  const whole = !smooth && wide * high <= mostSquares ? squares(context.getImageData(0, 0, wide, high), box) : undefined;
  const made = whole ?? pictureNode(canvas.toDataURL('image/png'), { ...box, width: wide * cellX, height: high * cellY }, smooth);
  const cut = wide !== width || high !== height;
  return cut ? clipped(made, { x: x1, y: y1, width: x2 - x1, height: y2 - y1 }, newId()) : made;
}

/** An image by its address, which is one of `data:`. */
export function pictureNode(
  href: string,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  smooth = true,
): FigureNode {
  return node('image', {
    href,
    x: rounded(x),
    y: rounded(y),
    width: rounded(width),
    height: rounded(height),
    preserveAspectRatio: 'none',
    'image-rendering': smooth ? undefined : 'pixelated',
  });
}

/** Nodes of which only what is within a box is seen. */
export function clipped(inner: FigureNode, box: { x: number; y: number; width: number; height: number }, id: string): FigureNode {
  const rect = node('rect', { x: rounded(box.x), y: rounded(box.y), width: rounded(box.width), height: rounded(box.height) });
  return node('g', {}, [node('clipPath', { id }, [rect]), node('g', { 'clip-path': `url(#${id})` }, [inner])]);
}

/** A path per colour: squares of one path that touch leave no seam between them. */
function squares(
  { data, width, height }: ImageData,
  { x, y, cellX, cellY }: { x: number; y: number; cellX: number; cellY: number },
): FigureNode | undefined {
  const pixels = new Uint32Array(data.buffer);
  const paths = new Map<number, string[]>();
  for (let row = 0; row < height; row++) {
    for (let from = 0, to = 0; from < width; from = to) {
      const color = pixels[row * width + from]!;
      while (to < width && pixels[row * width + to] === color) to++;
      if (color >>> 24 === 0) continue;
      const path = paths.get(color) ?? [];
      paths.set(color, path);
      if (paths.size > mostColors) return undefined;
      path.push(
        `M${rounded(x + from * cellX)} ${rounded(y + row * cellY)}H${rounded(x + to * cellX)}V${rounded(y + (row + 1) * cellY)}H${rounded(x + from * cellX)}Z`,
      );
    }
  }
  const parts = [...paths].map(([color, path]) => {
    const opacity = (color >>> 24) / 255;
    const fill = hexOf(color & 255, (color >> 8) & 255, (color >> 16) & 255);
    return node('path', { d: path.join(''), fill, 'fill-opacity': opacity < 1 ? rounded(opacity) : undefined });
  });
  return node('g', {}, parts);
}
