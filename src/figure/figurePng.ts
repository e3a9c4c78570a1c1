import { RunfolioError } from '../model/index.js';
import type { Figure } from './figureNode.js';
import { pngWithText } from './pngWithText.js';
import { figureSvg } from './figureSvg.js';

export interface FigurePngOptions {
  /** Pixels per user unit of the figure (CSS pixel). Default 1. */
  scale?: number | undefined;
  /** Where the figure comes from, plain JSON: embedded in an iTXt chunk named `provenance`. */
  provenance?: object | undefined;
  signal: AbortSignal;
}

/** A figure as a PNG, drawn by the browser from its SVG: in the fonts of the page. */
export async function figurePng(figure: Figure, { scale = 1, provenance, signal }: FigurePngOptions): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([figureSvg(figure)], { type: 'image/svg+xml' }));
  try {
    await image.decode();
  } catch (cause) {
    throw new RunfolioError(
      'unsupported-type',
      `The figure “${figure.title}” cannot be made an image: the browser does not read its SVG.`,
      { cause },
    );
  } finally {
    URL.revokeObjectURL(image.src);
  }
  signal.throwIfAborted();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: Math.round(figure.width * scale), height: Math.round(figure.height * scale) });
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new RunfolioError('too-large', `A PNG of ${canvas.width} × ${canvas.height} pixels is more than this browser makes.`);
  if (provenance === undefined) return blob;
  const bytes = pngWithText(new Uint8Array(await blob.arrayBuffer()), 'provenance', JSON.stringify(provenance));
  return new Blob([bytes], { type: 'image/png' });
}
