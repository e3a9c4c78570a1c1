import type { Pen } from '../../charts/index.js';
import type { Locale } from '../../texts/index.js';
import { cellText } from './figureTexts.js';
import type { MatrixColors } from './colorTable.js';
import { pooledRaster } from './matrixImage.js';
import type { MatrixInk } from './matrixInk.js';
import type { MatrixLayout } from './matrixLayout.js';
import type { MatrixValues } from './matrixValues.js';
import type { MatrixWindow } from './matrixWindow.js';
import type { Normalisation } from './spec.js';

/** What the cells of a matrix are drawn from. */
export interface MatrixScene {
  values: MatrixValues;
  colors: MatrixColors;
  /** A pixel per cell; made when it is first wanted. */
  raster: () => HTMLCanvasElement;
  layout: MatrixLayout;
  window: MatrixWindow;
  normalise: Normalisation;
  ink: MatrixInk;
  /** Device pixels per CSS pixel. */
  pixelRatio: number;
  locale: Locale;
}

/** Cells at least so large (CSS pixels) are drawn one by one, with gaps. */
const separate = 9;

/** Classes up to which the picture of the whole is kept; of more only what is on screen is drawn. */
const mostWhole = 2048;

/** Draws the cells that are on screen, on a context in CSS pixels. */
export function paintMatrix(context: Pen, scene: MatrixScene): void {
  const { layout, window, pixelRatio } = scene;
  const { plot } = layout;
  const cell = Math.min(plot.width, plot.height) / window.span;
  context.save();
  context.beginPath();
  context.rect(plot.left, plot.top, plot.width, plot.height);
  context.clip();
  if (cell * pixelRatio < 1) paintPooled(context, scene);
  else if (cell < separate) paintRaster(context, scene);
  else paintCells(context, scene);
  context.restore();
}

/** Whether several cells share a pixel. */
export function isPooled({ plot }: MatrixLayout, { span }: MatrixWindow, pixelRatio: number): boolean {
  return (Math.min(plot.width, plot.height) / span) * pixelRatio < 1;
}

function paintPooled(context: Pen, { values, colors, window, layout: { plot }, pixelRatio }: MatrixScene): void {
  const [width, height] = [Math.round(plot.width * pixelRatio), Math.round(plot.height * pixelRatio)];
  context.imageSmoothingEnabled = false;
  context.drawImage(pooledRaster(values, colors, window, width, height), plot.left, plot.top, plot.width, plot.height);
}

function paintRaster(context: Pen, { values, colors, raster, window, layout: { plot } }: MatrixScene): void {
  const { x, y, span } = window;
  context.imageSmoothingEnabled = false;
  if (values.classes <= mostWhole) {
    context.drawImage(raster(), x, y, span, span, plot.left, plot.top, plot.width, plot.height);
    return;
  }
  const [left, top, cells] = [Math.floor(x), Math.floor(y), Math.ceil(span) + 1];
  const part = pooledRaster(values, colors, { x: left, y: top, span: cells }, cells, cells);
  context.drawImage(part, x - left, y - top, span, span, plot.left, plot.top, plot.width, plot.height);
}

function paintCells(context: Pen, scene: MatrixScene): void {
  const { values, colors, window, layout } = scene;
  const { plot } = layout;
  const { classes, starts, predicted, value, blankRow, blankColumn } = values;
  const [width, height] = [plot.width / window.span, plot.height / window.span];
  const gap = width > 14 && height > 14 ? 1 : 0;
  const [first, last] = [Math.floor(window.x), Math.min(classes, Math.ceil(window.x + window.span))];
  const zero = colors.ramp(colors.position(0));
  for (let row = Math.floor(window.y); row < Math.min(classes, Math.ceil(window.y + window.span)); row++) {
    if (blankRow[row] === 1) continue;
    const top = plot.top + (row - window.y) * height;
    let i = starts[row]!;
    while (i < starts[row + 1]! && predicted[i]! < first) i++;
    for (let column = first; column < last; column++) {
      const found = i < starts[row + 1]! && predicted[i] === column;
      const shown = found ? value[i++]! : 0;
      if (blankColumn[column] === 1 || Number.isNaN(shown)) continue;
      const left = plot.left + (column - window.x) * width;
      context.fillStyle = shown === 0 ? zero : colors.ramp(colors.position(shown));
      context.fillRect(left, top, width - gap, height - gap);
      if (found && shown !== 0) paintNumber(context, scene, shown, { left, top, width, height });
    }
  }
}

/** The number in its cell, where it fits. */
function paintNumber(
  context: Pen,
  { colors, normalise, ink, locale }: MatrixScene,
  value: number,
  cell: { left: number; top: number; width: number; height: number },
): void {
  if (cell.width < 20 || cell.height < 13) return;
  const size = Math.min(12, Math.max(9.5, cell.height * 0.42));
  context.font = `${size}px ${ink.family}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const texts = [cellText(value, normalise, locale), cellText(value, normalise, locale, 0)];
  const text = texts.find((each) => context.measureText(each).width <= cell.width - 3);
  if (text === undefined) return;
  context.fillStyle = colors.light[colors.index(value)] === 1 ? '#ffffff' : '#101114';
  context.fillText(text, cell.left + cell.width / 2, cell.top + cell.height / 2 + 0.5);
}
