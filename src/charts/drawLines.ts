import type { ChartLine, LinePoints } from './chartLine.js';
import { fillBand } from './fillBand.js';
import { columnMiddle, drawable } from './linePath.js';
import type { Pen } from './pen.js';
import type { PixelMap } from './pixelMap.js';

/** Where on the canvas, in device pixels. */
export interface LineMaps {
  readonly x: PixelMap;
  readonly y: PixelMap;
}

/** Radius of a point on its own, in CSS pixels. */
export const dotRadius = 2.25;
/** Opacity of untreated lines behind smoothed ones. */
export const rawOpacity = 0.28;
/** Device pixels of drawn path beyond which strokes are one device pixel wide: wider ones cost 19 times more without a GPU. */
const wideInkLimit = 150_000;

/** Ink (`lineInk`) up to which strokes are wider than one device pixel. */
export function calmInk(pixelRatio: number): number {
  return wideInkLimit * pixelRatio;
}

/** Width in CSS pixels for lines of this much ink (`lineInk`): 1.5 for a few calm lines, one device pixel for dense ones. */
export function strokeWidth(ink: number, pixelRatio: number): number {
  return ink > calmInk(pixelRatio) ? 1 / pixelRatio : 1.5;
}

/** Length of the path of all lines in device pixels, roughly, and at least as long as it is below `enough`: horizontal plus vertical way. */
export function lineInk(lines: readonly ChartLine[], maps: LineMaps, enough: number): number {
  let ink = 0;
  for (const { points } of lines) {
    ink += inkOf(points, maps);
    if (ink > enough) break;
  }
  return ink;
}

/** Draws lines on a context scaled to device pixels: first bands, then lines that are greyed, then the untreated ones, faintly. */
export function drawLines(context: Pen, lines: readonly ChartLine[], maps: LineMaps, pixelRatio: number, width: number): void {
  context.lineJoin = 'round';
  context.lineCap = 'butt';
  context.setLineDash([]);
  for (const { band, color, greyed } of lines) if (band && !greyed) fillBand(context, band, maps, color);
  for (const { points, greyed } of lines) if (greyed) strokePoints(context, points, maps, greyed, 1, dotRadius * pixelRatio);
  context.globalAlpha = rawOpacity;
  for (const { raw, color, greyed } of lines) if (raw && !greyed) strokePoints(context, raw, maps, color, 1, dotRadius * pixelRatio);
  context.globalAlpha = 1;
  for (const { points, color, dash, greyed } of lines) {
    if (greyed) continue;
    context.setLineDash(dash.map((length) => length * pixelRatio));
    strokePoints(context, points, maps, color, width * pixelRatio, dotRadius * pixelRatio);
  }
  context.setLineDash([]);
}

/** One path per line; a point between two gaps, which no stroke would show, becomes a dot. */
function strokePoints(context: Pen, points: LinePoints, { x, y }: LineMaps, color: string, width: number, radius: number): void {
  const { x: xs, y: ys, start, end, columns = false } = points;
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = width;
  context.beginPath();
  let dots: number[] | undefined;
  let penDown = false;
  for (let i = start; i < end; i++) {
    const value = ys[i] ?? Number.NaN;
    const top = y.slope * (y.log ? Math.log(value) : value) + y.offset;
    if (!Number.isFinite(top)) {
      penDown = false;
      continue;
    }
    const across = x.slope * (xs[i] ?? 0) + x.offset;
    const left = columns ? columnMiddle(across, context.canvas.width) : across;
    if (penDown) context.lineTo(left, top);
    else if (i + 1 < end && drawable(ys[i + 1], y.log)) context.moveTo(left, top);
    else {
      (dots ??= []).push(left, top);
    }
    penDown = true;
  }
  context.stroke();
  if (dots) fillDots(context, dots, radius);
}

/** `places`: x and y of one after the other. */
function fillDots(context: Pen, places: readonly number[], radius: number): void {
  context.beginPath();
  for (let i = 0; i < places.length; i += 2) {
    context.moveTo(places[i]! + radius, places[i + 1]!);
    context.arc(places[i]!, places[i + 1]!, radius, 0, 2 * Math.PI);
  }
  context.fill();
}

/** Length of a line's path in device pixels, roughly: horizontal plus vertical way. */
function inkOf({ x: xs, y: ys, start, end }: LinePoints, { x, y }: LineMaps): number {
  let ink = 0;
  let before = Number.NaN;
  for (let i = start; i < end; i++) {
    const value = ys[i] ?? Number.NaN;
    const top = y.slope * (y.log ? Math.log(value) : value);
    const way = Math.abs(top - before);
    if (way === way) ink += way;
    before = top;
  }
  return end > start ? ink + x.slope * ((xs[end - 1] ?? 0) - (xs[start] ?? 0)) : 0;
}
