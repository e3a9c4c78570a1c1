import { figurePdf, figurePng, figureSvg, type Figure } from '../../figure/index.js';

/** What a figure is saved as. */
export type FigureFormat = 'svg' | 'pdf' | 'png';

export interface FigureFileOptions {
  format: FigureFormat;
  /** Of a PNG: pixels per CSS pixel at which the figure was drawn. */
  scale: number;
  /** Millimetres of the width, on paper. */
  widthMm: number;
  /** Where it comes from, plain JSON: goes into the file. */
  provenance: object | undefined;
  signal: AbortSignal;
}

/** A figure as a file. */
export async function figureFile(figure: Figure, { format, scale, widthMm, provenance, signal }: FigureFileOptions): Promise<Blob> {
  if (format === 'png') return figurePng(figure, { scale, provenance, signal });
  if (format === 'pdf') return figurePdf(figure, { widthMm, provenance, signal });
  return new Blob([figureSvg(figure, { widthMm, provenance })], { type: 'image/svg+xml' });
}
