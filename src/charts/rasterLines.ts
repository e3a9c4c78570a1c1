import type { ChartLine, LinePoints } from './chartLine.js';
import { dotRadius, rawOpacity, type LineMaps } from './drawLines.js';
import { inkLine } from './inkLine.js';
import { InkRaster, type Rgb } from './inkRaster.js';

/** Whether the raster can draw these: it knows solid lines one device pixel wide. */
export function canRaster(lines: readonly ChartLine[], strokeWidth: number, pixelRatio: number): boolean {
  return strokeWidth * pixelRatio === 1 && lines.every(({ dash, greyed }) => dash.length === 0 || greyed !== undefined);
}

/**
 * Draws lines one device pixel wide on an empty canvas, to the picture that `drawLines` strokes, pixel by pixel: dense lines many times sooner, because what is
 * hidden behind others is not drawn.
 */
export function rasterLines(context: CanvasRenderingContext2D, lines: readonly ChartLine[], maps: LineMaps, pixelRatio: number): void {
  const { width, height } = context.canvas;
  if (width === 0 || height === 0) return;
  const raster = new InkRaster(width, height);
  const colors = new Map<string, Ink>();
  const lay = (points: LinePoints, color: string, opacity: number): void => {
    const ink = colors.get(color) ?? inkOf(context, color);
    colors.set(color, ink);
    raster.dip(ink.rgb, ink.opacity * opacity);
    inkLine(raster, points, maps, dotRadius * pixelRatio);
    raster.lift();
  };
  const frontFirst = lines.toReversed();
  for (const { points, color, greyed } of frontFirst) if (!greyed) lay(points, color, 1);
  for (const { raw, color, greyed } of frontFirst) if (raw && !greyed) lay(raw, color, rawOpacity);
  for (const { points, greyed } of frontFirst) if (greyed) lay(points, greyed, 1);
  const image = context.createImageData(width, height);
  raster.paint(image.data);
  context.putImageData(image, 0, 0);
}

interface Ink {
  readonly rgb: Rgb;
  /** 0 to 1. */
  readonly opacity: number;
}

/** Any colour that canvas takes, from a pixel of it on the empty canvas. */
function inkOf(context: CanvasRenderingContext2D, color: string): Ink {
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, opacity = 0] = context.getImageData(0, 0, 1, 1).data;
  context.clearRect(0, 0, 1, 1);
  return { rgb: [red, green, blue], opacity: opacity / 255 };
}
