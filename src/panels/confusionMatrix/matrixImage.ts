import type { MatrixColors } from './colorTable.js';
import type { MatrixValues } from './matrixValues.js';
import type { MatrixWindow } from './matrixWindow.js';

/** A matrix as a canvas with a pixel per cell; blank cells are clear. */
export function matrixRaster(values: MatrixValues, colors: MatrixColors): HTMLCanvasElement {
  const { classes, actual, predicted, value } = values;
  const image = new ImageData(Math.max(1, classes), Math.max(1, classes));
  const pixels = new Uint32Array(image.data.buffer);
  fillZero(values, colors, { x: 0, y: 0, span: classes }, classes, classes, pixels);
  for (let i = 0; i < value.length; i++) {
    const shown = !Number.isNaN(value[i]!);
    if (shown) pixels[actual[i]! * classes + predicted[i]!] = colors.pixels[colors.index(value[i]!)]!;
  }
  return canvasOf(image);
}

/**
 * The part of a matrix that a window shows as a canvas of so many pixels, of which each has the largest of the values that fall on it (of a difference that furthest from 0): where cells are smaller than pixels none that
 * stands out is lost.
 */
export function pooledRaster(
  values: MatrixValues,
  colors: MatrixColors,
  window: MatrixWindow,
  width: number,
  height: number,
): HTMLCanvasElement {
  const { actual, predicted, value, starts, classes } = values;
  const image = new ImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  fillZero(values, colors, window, width, height, pixels);
  const strongest = new Float32Array(width * height);
  const from = starts[Math.max(0, Math.floor(window.y))]!;
  const to = starts[Math.min(classes, Math.ceil(window.y + window.span))]!;
  const [across, down] = [width / window.span, height / window.span];
  for (let i = from; i < to; i++) {
    const column = Math.floor((predicted[i]! + 0.5 - window.x) * across);
    const row = Math.floor((actual[i]! + 0.5 - window.y) * down);
    if (column < 0 || column >= width || row < 0 || row >= height) continue;
    const at = row * width + column;
    const strength = Math.abs(value[i]!);
    if (!(strength > strongest[at]!)) continue;
    strongest[at] = strength;
    pixels[at] = colors.pixels[colors.index(value[i]!)]!;
  }
  return canvasOf(image);
}

/** The colour of 0 where a value is known: pairs that never occur are not listed. */
function fillZero(
  { blankRow, blankColumn, classes }: MatrixValues,
  colors: MatrixColors,
  window: MatrixWindow,
  width: number,
  height: number,
  pixels: Uint32Array,
): void {
  pixels.fill(colors.pixels[colors.index(0)]!);
  const classAt = (pixel: number, from: number, size: number): number =>
    Math.min(classes - 1, Math.floor(from + ((pixel + 0.5) / size) * window.span));
  for (let row = 0; row < height; row++) if (blankRow[classAt(row, window.y, height)] === 1) pixels.fill(0, row * width, (row + 1) * width);
  for (let column = 0; column < width; column++) {
    if (blankColumn[classAt(column, window.x, width)] !== 1) continue;
    for (let row = 0; row < height; row++) pixels[row * width + column] = 0;
  }
}

function canvasOf(image: ImageData): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  return canvas;
}
