/** Noisy lines on shared steps 0, 1, …: as many points as the drawing is pixels wide. */
export interface NoisyLines {
  steps: Float64Array;
  values: Float64Array[];
}

/** A chart of a library on the page. */
export interface Drawing {
  /** Shows the range [from, to] of x: as a zoom step or a new answer would. Resolves once the library has handed over its drawing. */
  show: (from: number, to: number) => void | Promise<void>;
  remove: () => void;
}

/** Draws the lines in `host` for the first time. */
export type Draw = (host: HTMLElement, lines: NoisyLines) => Drawing | Promise<Drawing>;

/** CSS pixels of the plot of every library, axes apart. */
export const plotSize = { width: 1000, height: 370 };
/** CSS pixels of the whole figure. */
export const figureSize = { width: 1054, height: 400 };
