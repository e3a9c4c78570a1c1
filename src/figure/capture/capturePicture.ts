import { clipped, pictureNode } from '../imageNode.js';
import type { Put, Scene } from './scene.js';

/** Pixels of a side at most: what is larger is taken smaller, which no figure shows. */
const mostPixels = 2400;

/** A picture or the frame that a video shows, in the place it has in its box. One that is not there, or that another server forbids to read, is left out. */
export function capturePicture(element: HTMLImageElement | HTMLVideoElement, style: CSSStyleDeclaration, scene: Scene, put: Put): void {
  const rect = element.getBoundingClientRect();
  const [wide, high] =
    element instanceof HTMLImageElement ? [element.naturalWidth, element.naturalHeight] : [element.videoWidth, element.videoHeight];
  if (wide === 0 || high === 0 || rect.width === 0 || rect.height === 0) return;
  const href = pixelsOf(element, wide, high);
  if (href === undefined) return;
  const box = { x: rect.left - scene.left, y: rect.top - scene.top, width: rect.width, height: rect.height };
  const place = placeIn(box, wide, high, style.objectFit);
  const made = pictureNode(href, place, style.imageRendering !== 'pixelated');
  put(style.objectFit === 'cover' ? clipped(made, box, scene.newId()) : made);
}

function pixelsOf(source: CanvasImageSource, wide: number, high: number): string | undefined {
  const scale = Math.min(1, mostPixels / Math.max(wide, high));
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: Math.max(1, Math.round(wide * scale)), height: Math.max(1, Math.round(high * scale)) });
  try {
    canvas.getContext('2d')!.drawImage(source, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png');
  } catch {
    return undefined;
  }
}

function placeIn(
  box: { x: number; y: number; width: number; height: number },
  wide: number,
  high: number,
  fit: string,
): { x: number; y: number; width: number; height: number } {
  if (fit === 'fill' || fit === '') return box;
  const [across, down] = [box.width / wide, box.height / high];
  const scale = fit === 'cover' ? Math.max(across, down) : fit === 'none' ? 1 : Math.min(across, down);
  const [width, height] = [wide * scale, high * scale];
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}
