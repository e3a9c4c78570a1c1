import type { LineBand } from './chartLine.js';
import type { LineMaps } from './drawLines.js';
import type { Pen } from './pen.js';
import { toPixel } from './pixelMap.js';

/** Opacity of a band: the lines before it, and those of other bands, stay readable. */
const opacity = 0.16;

/** Fills a band between its gaps, on a context scaled to device pixels. What a log axis cannot show parts it too. */
export function fillBand(context: Pen, { x: xs, low, high }: LineBand, { x, y }: LineMaps, color: string): void {
  context.globalAlpha = opacity;
  context.fillStyle = color;
  const isGap = (row: number): boolean => !Number.isFinite(toPixel(y, low[row]!) + toPixel(y, high[row]!));
  for (let start = 0; start < xs.length; start++) {
    if (isGap(start)) continue;
    let end = start;
    while (end < xs.length && !isGap(end)) end++;
    context.beginPath();
    context.moveTo(toPixel(x, xs[start]!), toPixel(y, high[start]!));
    for (let row = start + 1; row < end; row++) context.lineTo(toPixel(x, xs[row]!), toPixel(y, high[row]!));
    for (let row = end - 1; row >= start; row--) context.lineTo(toPixel(x, xs[row]!), toPixel(y, low[row]!));
    context.closePath();
    context.fill();
    start = end;
  }
  context.globalAlpha = 1;
}
