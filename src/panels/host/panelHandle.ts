/** How a figure is wanted. */
export interface HandleFigureOptions {
  /** CSS pixels. Default: as large as the panel is on the page. */
  width?: number | undefined;
  height?: number | undefined;
  /** Whether the line with the title is part of it. Default true. */
  title?: boolean | undefined;
  /** Aborting gives it up. */
  signal?: AbortSignal | undefined;
}

/** What a panel draws, as columns: the points of lines, else the rows of its table, with every digit. */
export interface DrawnData {
  rows: number;
  /** By name, in order. Numbers are a `Float64Array` with NaN where a value is missing or no number; anything else is an array with `undefined` there. */
  columns: Readonly<Record<string, Float64Array | readonly unknown[]>>;
  /** The same as an Arrow IPC stream. */
  arrow: () => Promise<Blob>;
}

/** What a `ref` of a panel can be asked for. All of it works for a panel that is off screen too, which is drawn first. Promises reject with the panel's own error where it has one. */
export interface PanelHandle {
  /** The panel as vectors on white, with its provenance: the text of a file. */
  exportSvg: (options?: HandleFigureOptions) => Promise<string>;
  /** `scale`: pixels per CSS pixel, default 2. */
  exportPng: (options?: HandleFigureOptions & { scale?: number | undefined }) => Promise<Blob>;
  data: (options?: Pick<HandleFigureOptions, 'signal'>) => Promise<DrawnData>;
  /** Brings it into view and puts the keyboard on its drawing, once that is there. */
  focus: () => void;
  /** Shows all again, as `0` on the keyboard does, and takes back whatever else its reader chose that is not saved. */
  resetZoom: () => void;
}
