import { RunfolioError } from '../../model/index.js';

/** Pixels of the longer side of an image without a size of its own (SVG). */
const usualSize = 1600;

/** An image as PNG, drawn by this browser. */
export async function drawnImage(image: Blob): Promise<Uint8Array> {
  const url = URL.createObjectURL(image);
  try {
    const element = new Image();
    element.src = url;
    await element.decode();
    return await pngOf(element);
  } catch (cause) {
    throw new RunfolioError('bad-input', 'This browser cannot show the image.', { cause });
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function pngOf(element: HTMLImageElement): Promise<Uint8Array> {
  const canvas = document.createElement('canvas');
  canvas.width = element.naturalWidth || usualSize;
  canvas.height = element.naturalHeight || usualSize;
  canvas.getContext('2d')?.drawImage(element, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new RunfolioError('bad-input', 'The image is too large to be drawn.');
  return new Uint8Array(await blob.arrayBuffer());
}
