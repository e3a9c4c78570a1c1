import type { FigureFont } from '../inks.js';

/** Pixels per user unit. */
const scale = 8;

/** A text drawn by the browser, in whatever font has its glyphs: a picture, and where it is from the start of the baseline on. */
export function textPicture(
  text: string,
  font: FigureFont,
  width: number,
  color: string,
): { href: string; box: { x: number; y: number; width: number; height: number } } {
  const box = { x: -1, y: -1.2 * font.size, width: width + 2, height: 1.7 * font.size };
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: Math.ceil(box.width * scale), height: Math.ceil(box.height * scale) });
  const context = canvas.getContext('2d')!;
  context.scale(scale, scale);
  context.font = `${font.italic ? 'italic ' : ''}${font.weight} ${font.size}px ${font.family}`;
  context.fillStyle = color;
  context.fillText(text, -box.x, -box.y);
  return { href: canvas.toDataURL('image/png'), box: { ...box, width: canvas.width / scale, height: canvas.height / scale } };
}
