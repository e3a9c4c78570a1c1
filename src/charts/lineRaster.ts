/** Lines that have been laid over each other, pixel by pixel; rows from the top. */
export interface LineRaster {
  readonly width: number;
  readonly height: number;
  /** Lines that cross each pixel. */
  readonly count: Uint32Array;
  /** Colour index of the pixel, times `count`. */
  readonly sum: Uint32Array;
}

/** An empty raster of a size in pixels. */
export function lineRaster(width: number, height: number): LineRaster {
  return { width, height, count: new Uint32Array(width * height), sum: new Uint32Array(width * height) };
}

/** Where a line between two axes is, by pixel column: shares of the way from one to the other, from 0 to 1. */
export function segmentShape(columns: number, curved: boolean): Float32Array {
  return Float32Array.from({ length: columns + 1 }, (_, i) => (curved ? levelCurve(i / columns) : i / columns));
}

/**
 * Height of the cubic Bézier curve with control points half-way, level with its ends, that canvas draws for `bezierCurveTo`: y as a function of x, both 0
 * to 1. Its x is 3/2·t(1 − t) + t³ and its y 3t² − 2t³; t is found by bisection.
 */
function levelCurve(x: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 40; i++) {
    const t = (low + high) / 2;
    if (1.5 * t * (1 - t) + t * t * t < x) low = t;
    else high = t;
  }
  return low * low * (3 - 2 * low);
}

/**
 * Lays lines, given as rows, between two axes over the raster: from pixel column `left` on, heights `from` to `to` (rows of pixels, per line), along
 * `shape`. A column inks all pixels that its piece of the line passes, so that steep lines have no gaps.
 * `mixed`: pixels take the mean colour index of their lines, for colours that run in a scale; else that of the last line. `by` -1 takes lines away that were laid there
 * before, mixed: what is left is exactly what the others alone give.
 */
export function addSegments(
  { width, height, count, sum }: LineRaster,
  left: number,
  from: Float32Array,
  to: Float32Array,
  shape: Float32Array,
  lines: Int32Array,
  color: Uint8Array,
  mixed = true,
  by: 1 | -1 = 1,
): void {
  const columns = shape.length - 1;
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n]!;
    const start = from[line]!;
    const rise = to[line]! - start;
    const tint = by * color[line]!;
    let before = start | 0;
    for (let i = 0; i < columns; i++) {
      const after = (start + rise * shape[i + 1]!) | 0;
      let low = before < after ? before : after;
      let high = before < after ? after : before;
      // The pixel where one column ends is that where the next begins: it is inked once a column, but not twice by one.
      if (i > 0 && before < after) low++;
      else if (i > 0 && after < before) high--;
      if (low < 0) low = 0;
      if (high >= height) high = height - 1;
      for (let at = low * width + left + i, end = high * width + left + i; at <= end; at += width) {
        count[at] = count[at]! + by;
        sum[at] = mixed ? sum[at]! + tint : tint * count[at]!;
      }
      before = after;
    }
  }
}

/** Colours by index, red, green and blue of each in turn, 0 to 255. */
export type RasterPalette = Uint8Array;

/**
 * Paints a raster over an image (RGBA): the mean colour of the lines of each pixel, as opaque as that many lines of `opacity` over each other are; pixels without
 * lines become transparent.
 */
export function paintRaster({ count, sum }: LineRaster, palette: RasterPalette, opacity: number, image: Uint8ClampedArray): void {
  const tints = words(palette.length / 3, (tint) => [palette[3 * tint]!, palette[3 * tint + 1]!, palette[3 * tint + 2]!, 0]);
  const alphas = words(256, (lines) => [0, 0, 0, Math.round(255 * (1 - (1 - opacity) ** lines))]);
  const out = new Uint32Array(image.buffer, image.byteOffset, count.length);
  for (let at = 0; at < count.length; at++) {
    const lines = count[at]!;
    out[at] = lines === 0 ? 0 : tints[(sum[at]! / lines + 0.5) | 0]! | alphas[lines < 255 ? lines : 255]!;
  }
}

/** Bytes of pixels as the numbers that this machine reads them as: a pixel is written at once. */
function words(length: number, bytes: (index: number) => readonly number[]): Uint32Array {
  return new Uint32Array(Uint8Array.from(Array.from({ length }, (_, index) => bytes(index)).flat()).buffer);
}
