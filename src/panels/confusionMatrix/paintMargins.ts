import type { Pen } from '../../charts/index.js';
import type { ClassScores } from '../../numeric/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { shortText } from '../groups/index.js';
import { countText, fixedText } from './figureTexts.js';
import type { MatrixInk } from './matrixInk.js';
import type { MarginFigure, MatrixLayout } from './matrixLayout.js';
import type { MatrixWindow } from './matrixWindow.js';
import { confusionMatrixTexts } from './texts.js';

/** What stands around the cells. */
export interface MarginScene {
  classes: readonly string[];
  /** Figures of the classes; none of a difference. */
  scores: ClassScores | undefined;
  layout: MatrixLayout;
  window: MatrixWindow;
  ink: MatrixInk;
  locale: Locale;
}

/** CSS pixels from one name to the next, at least. */
const lineHeight = 12;
/** The same where not all have one. */
const sparse = 20;
const fontSize = 10.5;

/** Draws the names of the classes that are on screen, and their figures, on a context in CSS pixels. */
export function paintMargins(context: Pen, scene: MarginScene): void {
  context.font = `${fontSize}px ${scene.ink.family}`;
  context.textBaseline = 'middle';
  paintRows(context, scene);
  paintColumns(context, scene);
  paintCaptions(context, scene);
}

/** Each class along an axis that gets a name: all, or every so many where they stand closer than a line. */
function* places(from: number, span: number, size: number, classes: number): Generator<{ index: number; at: number; cell: number }> {
  const cell = size / span;
  const stride = cell >= lineHeight ? 1 : Math.ceil(sparse / cell);
  const first = Math.ceil(Math.max(0, from - 0.5) / stride) * stride;
  for (let index = first; index < Math.min(classes, from + span); index += stride) {
    const at = (index + 0.5 - from) * cell;
    if (at >= 0 && at <= size) yield { index, at, cell };
  }
}

function paintRows(context: Pen, scene: MarginScene): void {
  const { classes, scores, layout, window, ink } = scene;
  const { plot, rowLabel, right, rightWidth } = layout;
  for (const { index, at, cell } of places(window.y, window.span, plot.height, classes.length)) {
    const y = plot.top + at;
    context.textAlign = 'right';
    context.fillStyle = ink.text;
    context.fillText(shortText(classes[index]!, rowLabel), plot.left - 5, y);
    if (!scores || cell < lineHeight) continue;
    right.forEach((figure, i) => {
      const x = plot.left + plot.width + (i + 1) * rightWidth - 2;
      paintFigure(context, scene, figure, scores[figure][index]!, x, y);
    });
  }
  if (scores && plot.height / window.span < lineHeight) paintBars(context, scores, layout, window, ink, classes.length);
}

function paintFigure(context: Pen, { ink, locale }: MarginScene, figure: MarginFigure, value: number, x: number, y: number): void {
  context.fillStyle = ink.text;
  context.textAlign = 'right';
  const text = figure === 'support' ? countText(value, locale) : shareText(value, locale);
  context.fillText(text, x, y);
}

function shareText(value: number, locale: Locale): string {
  return Number.isNaN(value) ? '–' : fixedText(100 * value, 1, locale);
}

/** Where lines stand too close for numbers, a bar for each pixel: the mean of what falls on it. */
function paintBars(
  context: Pen,
  scores: ClassScores,
  { plot, right, rightWidth }: MatrixLayout,
  window: MatrixWindow,
  ink: MatrixInk,
  classes: number,
): void {
  const most = scores.support.reduce((sum, value) => Math.max(sum, value), 0);
  context.fillStyle = ink.bar;
  right.forEach((figure, i) => {
    const left = plot.left + plot.width + i * rightWidth + 8;
    for (let y = 0; y < plot.height; y++) {
      const mean = meanBetween(scores[figure], window.y + (y / plot.height) * window.span, window.span / plot.height, classes);
      const part = figure === 'support' ? mean / most : mean;
      if (part > 0) context.fillRect(left, plot.top + y, part * (rightWidth - 10), 1);
    }
  });
}

/** The mean of the defined figures of the classes from one place on; that of the class there, where none begins within. */
function meanBetween(values: Float64Array, from: number, span: number, classes: number): number {
  const first = Math.floor(from);
  let [sum, count] = [0, 0];
  for (let i = first; i < Math.min(classes, Math.max(first + 1, from + span)); i++) {
    if (Number.isNaN(values[i]!)) continue;
    sum += values[i]!;
    count++;
  }
  return count > 0 ? sum / count : NaN;
}

function paintColumns(context: Pen, { classes, scores, layout, window, ink, locale }: MarginScene): void {
  const { plot, columnLabel, level, bottom } = layout;
  const below = plot.top + plot.height + 11;
  for (const { index, at, cell } of places(window.x, window.span, plot.width, classes.length)) {
    const x = plot.left + at;
    context.fillStyle = ink.text;
    if (!level) paintUpright(context, shortText(classes[index]!, columnLabel), x, plot.top - 5);
    else {
      context.textAlign = 'center';
      context.fillText(shortText(classes[index]!, Math.max(cell - 4, 8)), x, plot.top - 9);
    }
    if (!scores || bottom === 0 || cell < 30) continue;
    context.textAlign = 'center';
    context.fillText(shareText(scores.precision[index]!, locale), x, below);
  }
  if (!scores || bottom === 0 || plot.width / window.span >= 30) return;
  context.fillStyle = ink.bar;
  for (let x = 0; x < plot.width; x++) {
    const mean = meanBetween(scores.precision, window.x + (x / plot.width) * window.span, window.span / plot.width, classes.length);
    if (mean > 0) context.fillRect(plot.left + x, below + 8 - mean * 14, 1, mean * 14);
  }
}

function paintUpright(context: Pen, text: string, x: number, y: number): void {
  context.save();
  context.translate(x, y);
  context.rotate(-Math.PI / 2);
  context.textAlign = 'left';
  context.fillText(text, 0, 0);
  context.restore();
}

function paintCaptions(context: Pen, { scores, layout, ink, locale }: MarginScene): void {
  const t = textsOf(confusionMatrixTexts, locale);
  const { plot, right, rightWidth, bottom } = layout;
  context.fillStyle = ink.quiet;
  context.textAlign = 'left';
  context.fillText(t('predicted'), plot.left, 8);
  context.save();
  context.translate(8, plot.top + plot.height);
  context.rotate(-Math.PI / 2);
  context.fillText(t('actual'), 0, 0);
  context.restore();
  if (!scores) return;
  context.textAlign = 'right';
  right.forEach((figure, i) => context.fillText(t(figure), plot.left + plot.width + (i + 1) * rightWidth - 2, plot.top - 9));
  if (bottom > 0) context.fillText(t('precision'), plot.left - 5, plot.top + plot.height + 11);
}
