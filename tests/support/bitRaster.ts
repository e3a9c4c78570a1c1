/** A picture of one bit per pixel, drawn without anti-aliasing, so that two drawings can be compared exactly. */
export interface BitRaster {
  readonly width: number;
  readonly height: number;
  /** 1 where there is ink; row by row from the top. */
  readonly ink: Uint8Array;
}

/** Values at the edges of a raster. */
export interface RasterView {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly width: number;
  readonly height: number;
}

/** Draws a polyline by Bresenham's algorithm between whole pixels. A NaN in y lifts the pen; a point on its own is a dot. */
export function rasterise(xs: ArrayLike<number>, ys: ArrayLike<number>, view: RasterView): BitRaster {
  const { width, height } = view;
  const raster = { width, height, ink: new Uint8Array(width * height) };
  let before: readonly [number, number] | undefined;
  for (let i = 0; i < xs.length; i++) {
    const point = Number.isNaN(ys[i]!) ? undefined : pixelOf(xs[i]!, ys[i]!, view);
    if (point) bresenham(raster, before ?? point, point);
    before = point;
  }
  return raster;
}

/** First and last inked row of each pixel column, or [-1, -1]. */
export function inkedRows({ width, height, ink }: BitRaster): [number, number][] {
  return Array.from({ length: width }, (_, column) => {
    const rows = Array.from({ length: height }, (__, row) => row).filter((row) => ink[row * width + column] === 1);
    return [rows[0] ?? -1, rows.at(-1) ?? -1];
  });
}

/** Pixels that have ink in one picture and none in the other. */
export function differingPixels(a: BitRaster, b: BitRaster): number {
  return a.ink.reduce((count, bit, i) => count + (bit === b.ink[i] ? 0 : 1), 0);
}

/** The pixel of a value; the last column holds the right edge too, the last row the lowest value. */
function pixelOf(x: number, y: number, view: RasterView): [number, number] {
  const column = Math.floor((x - view.x[0]) * (view.width / (view.x[1] - view.x[0])));
  const row = Math.floor((view.y[1] - y) * (view.height / (view.y[1] - view.y[0])));
  return [x === view.x[1] ? view.width - 1 : column, y === view.y[0] ? view.height - 1 : row];
}

function bresenham(raster: BitRaster, from: readonly [number, number], to: readonly [number, number]): void {
  let [x, y] = from;
  const [dx, dy] = [Math.abs(to[0] - x), -Math.abs(to[1] - y)];
  const [sx, sy] = [x < to[0] ? 1 : -1, y < to[1] ? 1 : -1];
  let error = dx + dy;
  for (;;) {
    if (x >= 0 && x < raster.width && y >= 0 && y < raster.height) raster.ink[y * raster.width + x] = 1;
    if (x === to[0] && y === to[1]) return;
    const twice = 2 * error;
    if (twice >= dy) {
      error += dy;
      x += sx;
    }
    if (twice <= dx) {
      error += dx;
      y += sy;
    }
  }
}
