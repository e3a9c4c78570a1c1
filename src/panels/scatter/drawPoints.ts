import type { Pen } from '../../charts/index.js';
import { hexBins, type HexBins } from '../../charts/inner.js';
import { countRamp, greyedColor, inkOf, type PaletteTheme } from '../../theme/index.js';
import type { ScatterLayout } from './layout.js';

/** Where points are, CSS pixels from the upper left of the figure, per row; NaN for those that are not on screen. */
export interface PointPlaces {
  x: Float32Array;
  y: Float32Array;
}

export interface PointLook {
  theme: PaletteTheme;
  /** Colour of the surface, between points that touch. */
  surface: string;
}

/** Middle to corner of a hexagon, in CSS pixels. */
export const hexRadius = 5;

/** The hexagons of all points in view. */
export function pointBins({ placed }: ScatterLayout, { x, y }: PointPlaces): HexBins {
  return hexBins(x, y, placed, hexRadius);
}

/** Draws points on a context scaled to CSS pixels: those that are not kept in grey, behind. */
export function drawPoints(context: Pen, layout: ScatterLayout, points: PointPlaces, kept: Uint8Array, look: PointLook): void {
  const greyed = new Map<string, number[]>();
  const byColor = new Map<string, number[]>();
  const { colors } = layout;
  for (let row = 0; row < layout.rows; row++) {
    if (Number.isNaN(points.x[row])) continue;
    const color = kept[row] === 1 ? (colors.css[colors.index[row]!] ?? '') : greyedColor(look.theme);
    const map = kept[row] === 1 ? byColor : greyed;
    const rows = map.get(color);
    if (rows) rows.push(row);
    else map.set(color, [row]);
  }
  for (const [color, rows] of greyed) fillPoints(context, layout, points, rows, color, look);
  for (const [color, rows] of byColor) {
    // Grey among the colours is a run without a value of the column that colours.
    if (layout.colored && color === greyedColor(look.theme)) strokeRings(context, layout, points, rows, look);
    else fillPoints(context, layout, points, rows, color, look);
  }
}

/** Beyond this many points each is drawn without an edge. */
const mostEdged = 4000;

function fillPoints(
  context: Pen,
  layout: ScatterLayout,
  { x, y }: PointPlaces,
  rows: readonly number[],
  color: string,
  { surface }: PointLook,
): void {
  context.fillStyle = color;
  context.strokeStyle = surface;
  context.lineWidth = 0.75;
  context.beginPath();
  for (const row of rows) {
    const radius = layout.radius(row);
    context.moveTo(x[row]! + radius, y[row]!);
    context.arc(x[row]!, y[row]!, radius, 0, 2 * Math.PI);
  }
  context.fill();
  if (layout.rows <= mostEdged) context.stroke();
}

/** Rings in a quiet colour. */
function strokeRings(context: Pen, layout: ScatterLayout, { x, y }: PointPlaces, rows: readonly number[], { theme }: PointLook): void {
  context.strokeStyle = inkOf(theme, 'text-3');
  context.lineWidth = 1.25;
  context.beginPath();
  for (const row of rows) {
    const radius = Math.max(1, layout.radius(row) - 0.5);
    context.moveTo(x[row]! + radius, y[row]!);
    context.arc(x[row]!, y[row]!, radius, 0, 2 * Math.PI);
  }
  context.stroke();
}

/** Selected points up to which they are drawn one by one over the hexagons of all. */
export const mostOnTop = 2000;

/** Draws counts per hexagon: of the kept rows in colour over those of all in grey; few kept ones as points. */
export function drawDensity(
  context: Pen,
  layout: ScatterLayout,
  points: PointPlaces,
  bins: HexBins,
  kept: Uint8Array,
  look: PointLook,
): void {
  const selected = countOf(kept);
  if (selected === countOf(layout.placed)) return drawHexagons(context, bins, densityColor(bins.most, look.theme));
  const grey = greyedColor(look.theme);
  drawHexagons(context, bins, () => grey);
  if (selected <= mostOnTop) drawPoints(context, layout, onlyKept(points, kept), kept, look);
  else drawHexagons(context, hexBins(points.x, points.y, both(layout.placed, kept), hexRadius), densityColor(bins.most, look.theme));
}

function onlyKept({ x, y }: PointPlaces, kept: Uint8Array): PointPlaces {
  return { x: x.map((value, row) => (kept[row] === 1 ? value : NaN)), y };
}

function both(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((one, row) => (one === 1 && b[row] === 1 ? 1 : 0));
}

/** How many rows are 1. */
export function countOf(rows: Uint8Array): number {
  return rows.reduce((sum, one) => sum + one, 0);
}

/** Colour of a count, by its square root: single points are seen beside dense places. */
export function densityColor(most: number, theme: PaletteTheme): (count: number) => string {
  const ramp = countRamp(theme);
  return (count) => ramp(0.15 + 0.85 * countPlace(count, most));
}

/** Place of a count on the ramp, 0 to 1. */
export function countPlace(count: number, most: number): number {
  return Math.sqrt(count / most);
}

function drawHexagons(context: Pen, { left, top, count, radius }: HexBins, colorOf: (count: number) => string): void {
  const known = new Map<number, string>();
  for (let i = 0; i < count.length; i++) {
    const color = known.get(count[i]!) ?? colorOf(count[i]!);
    known.set(count[i]!, color);
    context.fillStyle = color;
    context.beginPath();
    for (let corner = 0; corner < 6; corner++) {
      const angle = (Math.PI / 3) * corner;
      context.lineTo(left[i]! + radius * Math.sin(angle), top[i]! - radius * Math.cos(angle));
    }
    context.fill();
  }
}
