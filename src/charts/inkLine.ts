import type { LinePoints } from './chartLine.js';
import type { LineMaps } from './drawLines.js';
import type { InkRaster } from './inkRaster.js';
import { columnMiddle, drawable } from './linePath.js';

/**
 * Inks a line one device pixel wide, as Chromium's canvas does: each piece on its own, spread over two columns by row where it is steep and over two rows by column
 * where it is not. A point between two gaps becomes a dot of that radius (pixels).
 */
export function inkLine(raster: InkRaster, points: LinePoints, { x, y }: LineMaps, radius: number): void {
  const { x: xs, y: ys, start, end, columns = false } = points;
  let penDown = false;
  let fromX = 0;
  let fromY = 0;
  for (let i = start; i < end; i++) {
    const value = ys[i]!;
    const top = y.slope * (y.log ? Math.log(value) : value) + y.offset;
    if (!Number.isFinite(top)) {
      penDown = false;
      continue;
    }
    const across = x.slope * xs[i]! + x.offset;
    const left = columns ? columnMiddle(across, raster.width) : across;
    if (penDown) inkPiece(raster, fromX, fromY, left - fromX, top - fromY);
    else if (i + 1 >= end || !drawable(ys[i + 1], y.log)) inkDot(raster, left, top, radius);
    penDown = true;
    fromX = left;
    fromY = top;
  }
}

function inkPiece(raster: InkRaster, x: number, y: number, across: number, down: number): void {
  if (Math.abs(down) > Math.abs(across)) inkSteep(raster, x, y, across, down);
  else if (across > 0) inkShallow(raster, x, y, across, down / across);
}

function inkSteep(raster: InkRaster, x0: number, y0: number, across: number, down: number): void {
  const lean = across / down;
  const [from, to] = down > 0 ? [y0, y0 + down] : [y0 + down, y0];
  if (to <= 0 || from >= raster.height) return;
  const x = x0 + (from - y0) * lean;
  const last = Math.ceil(x0 + across + 0.5) - 1;
  for (let column = Math.floor(x0 - 0.5); column <= last; column++) {
    if (!raster.hides(column, from, to)) inkColumn(raster, column, from, to, x, lean);
  }
}

/** Only the rows in which the line touches the column. */
function inkColumn(raster: InkRaster, column: number, from: number, to: number, x: number, lean: number): void {
  if (Math.abs(lean) < 1e-9) {
    raster.steep(column, from, to, x, 0);
    return;
  }
  // The line's middle is within a pixel of the column's, rows widened to whole ones that its middle may lie in.
  const a = from + (column - 0.5 - x) / lean;
  const b = from + (column + 1.5 - x) / lean;
  const first = Math.max(from, Math.floor(Math.min(a, b)));
  const last = Math.min(to, Math.ceil(Math.max(a, b)));
  if (last > first) raster.steep(column, first, last, x + (first - from) * lean, lean);
}

function inkShallow(raster: InkRaster, x0: number, y0: number, across: number, slope: number): void {
  const from = Math.max(x0, 0);
  const to = Math.min(x0 + across, raster.width);
  for (let column = Math.floor(from); column < to; column++) {
    const left = Math.max(from, column);
    const right = Math.min(to, column + 1);
    const top = y0 + ((left + right) / 2 - x0) * slope - 0.5;
    const row = Math.floor(top);
    raster.pixel(column, row, (right - left) * (row + 1 - top));
    raster.pixel(column, row + 1, (right - left) * (top - row));
  }
}

/** Pixels by how far their middle is from that of the dot. */
function inkDot(raster: InkRaster, x: number, y: number, radius: number): void {
  for (let column = Math.floor(x - radius); column <= x + radius; column++) {
    for (let row = Math.floor(y - radius); row <= y + radius; row++) {
      const within = radius + 0.5 - Math.hypot(column + 0.5 - x, row + 0.5 - y);
      if (within > 0) raster.pixel(column, row, Math.min(1, within));
    }
  }
}
