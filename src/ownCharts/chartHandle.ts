import type { HandleFigureOptions } from '../panels/index.js';

/** What a `ref` of a chart can be asked for. */
export interface ChartHandle {
  /** The chart as vectors on white: the text of a file. Rejects where its data cannot be drawn. */
  exportSvg: (options?: HandleFigureOptions) => Promise<string>;
  /** `scale`: pixels per CSS pixel, default 2. */
  exportPng: (options?: HandleFigureOptions & { scale?: number | undefined }) => Promise<Blob>;
  /** Brings it into view and puts the keyboard on its drawing. */
  focus: () => void;
  /** Shows all again, as `0` on the keyboard does, and takes back whatever else its reader chose. */
  resetZoom: () => void;
}
