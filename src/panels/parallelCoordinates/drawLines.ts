import type { Pen } from '../../charts/index.js';
import { KeptRaster } from './keptRaster.js';
import { countKept, type ParallelLayout } from './view.js';

/** Lines beyond which they are laid over each other pixel by pixel instead of stroked: cheaper, and dense places show. */
const mostStrokes = 800;
/** Lines up to which strokes are wider than a device pixel, which costs much. */
const mostWide = 150;

export interface LineLook {
  /** One colour for all; each its own where absent. */
  color?: string | undefined;
  /** Opacity of a line where there are few; many are fainter. */
  opacity: number;
}

/** What a canvas keeps of its last drawing, so that the next one need only draw what changed. */
export interface DrawnLines {
  raster?: KeptRaster | undefined;
}

/** Draws the lines of the kept rows on a canvas that covers the figure, in device pixels. `drawn` is that canvas's own. */
export function drawParallelLines(
  context: CanvasRenderingContext2D,
  view: ParallelLayout,
  kept: Uint8Array,
  pixelRatio: number,
  look: LineLook,
  drawn: DrawnLines,
): void {
  const lines = countKept(kept);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  if (lines > mostStrokes && view.axes.length > 1) rasterLines(context, view, kept, pixelRatio, look, lines, drawn);
  else {
    drawn.raster = undefined;
    if (lines > 0) strokeLines(context, view, kept, pixelRatio, look, lines);
  }
}

function rasterLines(
  context: CanvasRenderingContext2D,
  view: ParallelLayout,
  kept: Uint8Array,
  pixelRatio: number,
  { color, opacity }: LineLook,
  lines: number,
  drawn: DrawnLines,
): void {
  const { width, height } = context.canvas;
  const mixed = color !== undefined || view.colors.mixed;
  if (!drawn.raster?.fits(view, pixelRatio, width, height, mixed)) {
    const colors = color === undefined ? view.colors.index : new Uint8Array(view.rows);
    drawn.raster = new KeptRaster(view, pixelRatio, width, height, colors, mixed);
  }
  drawn.raster.keep(kept);
  context.putImageData(drawn.raster.image(color === undefined ? view.colors.palette : solid(color), fading(lines, opacity)), 0, 0);
}

/** Many lines are fainter, so that where they meet still shows. */
function fading(lines: number, opacity: number): number {
  return Math.max(0.03, Math.min(opacity, (400 / lines) * opacity));
}

function solid(color: string): Uint8Array {
  const hex = Number.parseInt(color.slice(1), 16);
  return Uint8Array.of(hex >> 16, (hex >> 8) & 255, hex & 255);
}

/** Lines up to which a figure has them as vectors: of more it has the picture. */
export const mostVectors = 5000;

/** Draws the lines of the kept rows as strokes, with a pen in device pixels: each on its own where dense places are to show. */
export function penParallelLines(pen: Pen, view: ParallelLayout, kept: Uint8Array, pixelRatio: number, look: LineLook): void {
  const lines = countKept(kept);
  if (lines <= mostStrokes) return strokeLines(pen, view, kept, pixelRatio, look, lines);
  pen.scale(pixelRatio, pixelRatio);
  pen.lineWidth = 1 / pixelRatio;
  pen.globalAlpha = fading(lines, look.opacity);
  for (let row = 0; row < kept.length; row++) {
    if (kept[row] === 0) continue;
    pen.strokeStyle = look.color ?? view.colors.css[view.colors.index[row]!] ?? '';
    pen.beginPath();
    tracePath(pen, view, row);
    pen.stroke();
  }
}

function strokeLines(
  context: Pen,
  view: ParallelLayout,
  kept: Uint8Array,
  pixelRatio: number,
  { color, opacity }: LineLook,
  lines: number,
): void {
  context.scale(pixelRatio, pixelRatio);
  context.lineWidth = lines <= mostWide ? 1.25 : 1 / pixelRatio;
  context.globalAlpha = lines <= mostWide ? opacity : opacity * 0.8;
  for (const [index, rows] of rowsByColor(kept, color === undefined ? view.colors.index : undefined)) {
    context.strokeStyle = color ?? view.colors.css[index] ?? '';
    context.beginPath();
    for (const row of rows) tracePath(context, view, row);
    context.stroke();
  }
  context.globalAlpha = 1;
}

function rowsByColor(kept: Uint8Array, colors: Uint8Array | undefined): Map<number, number[]> {
  const byColor = new Map<number, number[]>();
  for (let row = 0; row < kept.length; row++) {
    if (kept[row] === 0) continue;
    const color = colors?.[row] ?? 0;
    const rows = byColor.get(color);
    if (rows) rows.push(row);
    else byColor.set(color, [row]);
  }
  return byColor;
}

/** Adds the line of one row to the path. */
export function tracePath(context: Pen, { axes, curves }: ParallelLayout, row: number): void {
  for (const [i, { x, y }] of axes.entries()) {
    const top = y[row]!;
    const before = axes[i - 1];
    if (!before) {
      context.moveTo(axes.length === 1 ? x - 8 : x, top);
      if (axes.length === 1) context.lineTo(x + 8, top);
    } else if (curves) {
      const middle = (before.x + x) / 2;
      context.bezierCurveTo(middle, before.y[row]!, middle, top, x, top);
    } else context.lineTo(x, top);
  }
}
