import { countRamp, greyedColor, type PaletteTheme } from '../../theme/index.js';
import type { ScatterLayout } from './layout.js';

/** Where points are, CSS pixels from the upper left of the figure, per row. */
export interface PointPlaces {
  x: Float32Array;
  y: Float32Array;
}

/** CSS pixels of a cell of the density. */
const cell = 4;

/** Draws the kept rows as dots, those without colour of their own in grey first. */
export function drawPoints(
  context: CanvasRenderingContext2D,
  layout: ScatterLayout,
  places: PointPlaces,
  kept: Uint8Array,
  theme: PaletteTheme,
): void {
  context.fillStyle = greyedColor(theme);
  for (let row = 0; row < layout.rows; row++) {
    if (layout.placed[row] === 1 && kept[row] === 0) dot(context, places.x[row]!, places.y[row]!, layout.radius(row));
  }
  context.globalAlpha = layout.rows > 400 ? 0.7 : 0.85;
  for (let row = 0; row < layout.rows; row++) {
    if (kept[row] === 0) continue;
    context.fillStyle = layout.colors.css[layout.colors.index[row]!] ?? '';
    dot(context, places.x[row]!, places.y[row]!, layout.radius(row));
  }
  context.globalAlpha = 1;
}

function dot(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  if (radius <= 2) {
    context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
    return;
  }
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

/** How many points lie in each cell of the plot. */
export interface PointDensity {
  columns: number;
  counts: Uint32Array;
  most: number;
}

export function pointDensity(
  layout: ScatterLayout,
  places: PointPlaces,
  kept: Uint8Array,
  size: { width: number; height: number },
): PointDensity {
  const columns = Math.ceil(size.width / cell);
  const rows = Math.ceil(size.height / cell);
  const counts = new Uint32Array(columns * rows);
  let most = 0;
  for (let row = 0; row < layout.rows; row++) {
    if (kept[row] === 0) continue;
    const column = Math.floor(places.x[row]! / cell);
    const line = Math.floor(places.y[row]! / cell);
    if (column < 0 || column >= columns || line < 0 || line >= rows) continue;
    const count = ++counts[line * columns + column]!;
    if (count > most) most = count;
  }
  return { columns, counts, most };
}

/** Draws a density: each cell by the logarithm of its count. */
export function drawDensity(context: CanvasRenderingContext2D, { columns, counts, most }: PointDensity, theme: PaletteTheme): void {
  const ramp = countRamp(theme);
  const colors = Array.from({ length: 33 }, (_, i) => ramp(0.15 + (0.85 * i) / 32));
  const scale = most > 1 ? 32 / Math.log(most) : 0;
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at]!;
    if (count === 0) continue;
    context.fillStyle = colors[Math.round(Math.log(count) * scale)] ?? '';
    context.fillRect((at % columns) * cell, Math.floor(at / columns) * cell, cell, cell);
  }
}

/** Points in the cell of a place. */
export function densityAt({ columns, counts }: PointDensity, x: number, y: number): number {
  return counts[Math.floor(y / cell) * columns + Math.floor(x / cell)] ?? 0;
}
