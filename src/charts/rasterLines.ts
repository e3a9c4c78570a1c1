import type { ChartLine, LinePoints } from './chartLine.js';
import { dotRadius, rawOpacity, type LineMaps } from './drawLines.js';
import { inkLine } from './inkLine.js';
import { InkRaster, type Rgb } from './inkRaster.js';

/** Ink per pixel of the canvas beyond which the raster is sooner done than strokes: measured, equal at about 2 without a GPU. */
const denseInk = 3;

/** Ink (`lineInk`) beyond which a canvas of that many pixels is better rasterised. */
export function rasterInk(pixels: number): number {
  return denseInk * pixels;
}

/** Whether the raster can draw these: it knows solid lines one device pixel wide, and no bands. */
export function canRaster(lines: readonly ChartLine[], strokeWidth: number, pixelRatio: number): boolean {
  return strokeWidth * pixelRatio === 1 && lines.every(({ dash, band, greyed }) => greyed !== undefined || (dash.length === 0 && !band));
}

/** What is kept from one drawing to the next: memory for the pixels, made anew where the size is another. */
export interface RasterMemory {
  raster?: InkRaster | undefined;
  image?: ImageData | undefined;
}

/**
 * Draws lines one device pixel wide on an empty canvas, to the picture that `drawLines` strokes, pixel by pixel: dense lines many times sooner, because what is
 * hidden behind others is not drawn.
 */
export function rasterLines(
  context: CanvasRenderingContext2D,
  lines: readonly ChartLine[],
  maps: LineMaps,
  pixelRatio: number,
  memory: RasterMemory = {},
): void {
  const { width, height } = context.canvas;
  if (width === 0 || height === 0) return;
  const raster = cleared(memory, width, height);
  const colors = new Map<string, Ink>();
  const draw = (points: LinePoints, color: string, opacity: number): void => {
    const ink = colors.get(color) ?? inkOf(context, color);
    colors.set(color, ink);
    raster.dip(ink.rgb, ink.opacity * opacity);
    inkLine(raster, points, maps, dotRadius * pixelRatio);
    raster.lift();
  };
  const frontFirst = lines.toReversed();
  for (const { points, color, greyed } of frontFirst) if (!greyed) draw(points, color, 1);
  for (const { raw, color, greyed } of frontFirst) if (raw && !greyed) draw(raw, color, rawOpacity);
  for (const { points, greyed } of frontFirst) if (greyed) draw(points, greyed, 1);
  const image = emptied(memory, context, width, height);
  raster.paint(new Uint32Array(image.data.buffer));
  context.putImageData(image, 0, 0);
}

function cleared(memory: RasterMemory, width: number, height: number): InkRaster {
  const { raster } = memory;
  if (raster?.width === width && raster.height === height) raster.clear();
  else memory.raster = new InkRaster(width, height);
  return memory.raster!;
}

function emptied(memory: RasterMemory, context: CanvasRenderingContext2D, width: number, height: number): ImageData {
  const { image } = memory;
  if (image?.width === width && image.height === height) image.data.fill(0);
  else memory.image = context.createImageData(width, height);
  return memory.image!;
}

interface Ink {
  readonly rgb: Rgb;
  /** 0 to 1. */
  readonly opacity: number;
}

/** Any colour that canvas takes; one that it does not write as six hexadecimal digits is drawn on a pixel and read. */
function inkOf(context: CanvasRenderingContext2D, color: string): Ink {
  context.fillStyle = color;
  const [, ...parts] = /^#(..)(..)(..)$/.exec(context.fillStyle) ?? [];
  const [red = 0, green = 0, blue = 0, opacity = 255] =
    parts.length > 0 ? parts.map((part) => Number.parseInt(part, 16)) : readPixel(color);
  return { rgb: [red, green, blue], opacity: opacity / 255 };
}

function readPixel(color: string): Uint8ClampedArray {
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  return context.getImageData(0, 0, 1, 1).data;
}
