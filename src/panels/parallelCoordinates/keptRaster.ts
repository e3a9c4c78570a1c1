import { addSegments, lineRaster, paintRaster, segmentShape, type LineRaster, type RasterPalette } from '../../charts/inner.js';
import type { ParallelLayout } from './view.js';

/**
 * The lines of the rows that are kept, laid over each other. It remembers which they are: when others are kept only the lines that enter or leave are laid or taken
 * away, wherever that is less than drawing all. The sums are whole numbers, so that nothing of a line that has left remains.
 */
export class KeptRaster {
  readonly #view: ParallelLayout;
  readonly #pixelRatio: number;
  readonly #raster: LineRaster;
  readonly #colors: Uint8Array;
  readonly #mixed: boolean;
  readonly #image: ImageData;
  /** Heights of the rows on each axis, in device pixels, and the way from each axis to the next. */
  readonly #heights: readonly Float32Array[];
  readonly #segments: readonly { left: number; shape: Float32Array }[];
  /** 1 for each row whose line is there. */
  #kept: Uint8Array;

  /** Of a canvas of so many device pixels; `colors`: an index per row. Only where colours are `mixed` can lines be taken away: else the last line of a pixel hides the others. */
  constructor(view: ParallelLayout, pixelRatio: number, width: number, height: number, colors: Uint8Array, mixed: boolean) {
    this.#view = view;
    this.#pixelRatio = pixelRatio;
    this.#raster = lineRaster(width, height);
    this.#colors = colors;
    this.#mixed = mixed;
    this.#image = new ImageData(width, height);
    this.#heights = view.axes.map(({ y }) => (pixelRatio === 1 ? y : y.map((value) => value * pixelRatio)));
    this.#segments = view.axes.slice(1).map(({ x }, i) => {
      const left = Math.round(view.axes[i]!.x * pixelRatio);
      return { left, shape: segmentShape(Math.round(x * pixelRatio) - left, view.curves) };
    });
    this.#kept = new Uint8Array(view.rows);
  }

  /** Whether it is of this drawing. */
  fits(view: ParallelLayout, pixelRatio: number, width: number, height: number, mixed: boolean): boolean {
    const { width: ownWidth, height: ownHeight } = this.#raster;
    const same = this.#view === view && this.#pixelRatio === pixelRatio && this.#mixed === mixed;
    return same && ownWidth === width && ownHeight === height;
  }

  /** Makes it show these rows. */
  keep(kept: Uint8Array): void {
    const { entering, leaving, all } = changes(this.#kept, kept);
    this.#kept = kept.slice();
    if (this.#mixed && entering.length + leaving.length < all) {
      this.#lay(entering, 1);
      this.#lay(leaving, -1);
      return;
    }
    this.#raster.count.fill(0);
    this.#raster.sum.fill(0);
    this.#lay(changes(new Uint8Array(kept.length), kept).entering, 1);
  }

  /** The picture, which is this raster's own: it changes with the next. */
  image(palette: RasterPalette, opacity: number): ImageData {
    paintRaster(this.#raster, palette, opacity, this.#image.data);
    return this.#image;
  }

  #lay(lines: Int32Array, by: 1 | -1): void {
    this.#segments.forEach(({ left, shape }, i) => {
      addSegments(this.#raster, left, this.#heights[i]!, this.#heights[i + 1]!, shape, lines, this.#colors, this.#mixed, by);
    });
  }
}

/** Rows that are kept now and were not, the other way round, and how many are kept now. */
function changes(before: Uint8Array, now: Uint8Array): { entering: Int32Array; leaving: Int32Array; all: number } {
  const [entering, leaving] = [new Int32Array(now.length), new Int32Array(now.length)];
  let [come, gone, all] = [0, 0, 0];
  for (let row = 0; row < now.length; row++) {
    const [is, was] = [now[row]!, before[row]!];
    all += is;
    if (is === was) continue;
    if (is === 1) entering[come++] = row;
    else leaving[gone++] = row;
  }
  return { entering: entering.subarray(0, come), leaving: leaving.subarray(0, gone), all };
}
