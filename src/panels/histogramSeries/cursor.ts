import type { Frame } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatStep } from '../../theme/index.js';
import type { Fact } from '../groups/index.js';
import { groupTexts } from '../groups/texts.js';
import { barBox } from './DetailBars.js';
import { countText, numberText, shareText } from './numbers.js';
import { baseLine, stepAt, stepX, valueY } from './places.js';
import { binsOf, figureOf, rowAtStep, shareOf, type Figure } from './rows.js';
import { histogramTexts } from './texts.js';
import type { HistogramSeriesView } from './view.js';

/** What is read: a histogram of a run, and one of its bins where bins are drawn. Of one step `row` is that of the detail. */
export interface Cursor {
  /** Place of the run on screen. */
  tile: number;
  row: number;
  bin: number | undefined;
  byKeyboard: boolean;
}

/** What lies under a point of the figure. */
export function cursorAt(view: HistogramSeriesView, x: number, y: number): Cursor | undefined {
  if (view.detail) return barAt(view, x, y);
  const tile = view.runs.findIndex(
    ({ tile: { left, top, width, height } }) => x >= left && x < left + width && y >= top && y < top + height,
  );
  const run = view.runs[tile];
  if (!run) return undefined;
  const [inX, inY] = [x - run.tile.left, y - run.tile.top];
  const { area } = run;
  if (inX < area.left || inX > area.left + area.width || inY < area.top || inY > area.top + area.height) return undefined;
  if (view.form === 'ridge') return curveAt(view, tile, inX, inY);
  const row = rowAtStep(run.spans, run.start, stepAt(run, view, inX));
  if (row === undefined) return undefined;
  const bin = view.form === 'heat' ? binAt(view, row, 1 - (inY - area.top) / area.height) : undefined;
  return { tile, row, bin, byKeyboard: false };
}

function binAt({ frame }: HistogramSeriesView, row: number, place: number): number | undefined {
  const bins = binsOf(frame, row).counts.length;
  return bins > 0 ? Math.min(bins - 1, Math.max(0, Math.floor(place * bins))) : undefined;
}

/** The curve whose base line is next below the point. */
function curveAt(view: HistogramSeriesView, tile: number, x: number, y: number): Cursor | undefined {
  const run = view.runs[tile]!;
  const steps = figureOf(view.frame, 'step');
  let best: number | undefined;
  const away = (row: number): number => Math.abs(baseLine(run, view, steps[row]!) - y);
  for (let row = run.start; row < run.end; row++) if (best === undefined || away(row) <= away(best)) best = row;
  if (best === undefined) return undefined;
  return { tile, row: best, bin: binAt(view, best, (x - run.area.left) / run.area.width), byKeyboard: false };
}

/** Of several outlines the one whose height is nearest. */
function barAt({ detail }: HistogramSeriesView, x: number, y: number): Cursor | undefined {
  if (!detail) return undefined;
  const under = detail.bars.flatMap((bars) =>
    bars.filter((bar) => {
      const box = barBox(detail, bar);
      return x >= box.x - 2 && x < box.x + Math.max(2, box.width);
    }),
  );
  const [nearest] = under.toSorted((a, b) => Math.abs(barBox(detail, a).top - y) - Math.abs(barBox(detail, b).top - y));
  return nearest && { tile: nearest.row, row: nearest.row, bin: nearest.bin, byKeyboard: false };
}

/** Where the arrow keys lead; undefined for other keys. */
export function moveCursor(view: HistogramSeriesView, cursor: Cursor | undefined, key: string): Cursor | undefined {
  const count = view.detail ? view.detail.bars.length : view.runs.length;
  if (count === 0) return undefined;
  const now = cursor ?? firstCursor(view, 0);
  if (key === 'PageUp' || key === 'PageDown') return firstCursor(view, clamp(now.tile + (key === 'PageDown' ? 1 : -1), 0, count - 1));
  const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: 1, ArrowDown: -1 }[key];
  if (by === undefined && key !== 'Home' && key !== 'End') return undefined;
  if (!cursor) return now;
  const across =
    view.detail || (view.form === 'ridge' ? key === 'ArrowUp' || key === 'ArrowDown' : key !== 'ArrowUp' && key !== 'ArrowDown');
  if (view.detail) return { ...now, bin: moved(now.bin ?? 0, by, key, 0, (view.detail.bars[now.row]?.length ?? 1) - 1) };
  const { start = 0, end = 1 } = view.runs[now.tile] ?? {};
  if (across) return { ...now, row: moved(now.row, view.form === 'ridge' && by ? -by : by, key, start, end - 1), byKeyboard: true };
  if (now.bin === undefined) return now;
  return { ...now, bin: moved(now.bin, by, key, 0, binsOf(view.frame, now.row).counts.length - 1), byKeyboard: true };
}

function moved(at: number, by: number | undefined, key: string, low: number, high: number): number {
  return by === undefined ? (key === 'Home' ? low : high) : clamp(at + by, low, Math.max(low, high));
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** The last step of a run, at its fullest bin. */
function firstCursor(view: HistogramSeriesView, tile: number): Cursor {
  const [frame, row] = view.detail ? [view.detail.frame, tile] : [view.frame, (view.runs[tile]?.end ?? 1) - 1];
  const { counts } = binsOf(frame, row);
  const bin = counts.length > 0 ? counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0)) : undefined;
  return { tile, row, bin, byKeyboard: true };
}

/** What is said of the place of the cursor. */
export function factsOf(view: HistogramSeriesView, { tile, row, bin }: Cursor, locale?: Locale): { title: string; facts: Fact[] } {
  const t = textsOf(histogramTexts, locale);
  const [frame, run] = view.detail ? [view.detail.frame, view.detail.runs[row]] : [view.frame, view.runs[tile]];
  const step: Fact = [t('readStep'), formatStep(figureOf(frame, 'step')[row] ?? NaN, locale)];
  const title = run?.name ?? '';
  const total = countText(figureOf(frame, 'total')[row] ?? 0, locale);
  if (bin === undefined) return { title, facts: [step, ...figureFacts(frame, row, locale), [t('readValues'), total]] };
  const { edges, counts } = binsOf(frame, row);
  const [low, high] = [numberText(edges[bin], 4, locale), numberText(edges[bin + 1], 4, locale)];
  return {
    title,
    facts: [
      step,
      [t('readValues'), t('fromTo', { low, high })],
      [t('readCount'), t('countOf', { n: countText(counts[bin] ?? 0, locale), total })],
      [t('readShare'), shareText(shareOf(frame, row, bin), locale)],
    ],
  };
}

/** Quantiles, mean and deviation of a histogram. */
function figureFacts(frame: Frame, row: number, locale: Locale | undefined): Fact[] {
  const t = textsOf(histogramTexts, locale);
  const common = textsOf(groupTexts, locale);
  const figure = (name: Figure): string => numberText(figureOf(frame, name)[row], 4, locale);
  return [
    [t('percent', { n: 95 }), figure('q95')],
    [t('percent', { n: 75 }), figure('q75')],
    [common('median'), figure('q50')],
    [t('percent', { n: 25 }), figure('q25')],
    [t('percent', { n: 5 }), figure('q5')],
    [common('mean'), figure('mean')],
    [t('readSd'), figure('sd')],
  ];
}

/** Where the tooltip stands, CSS pixels of the figure. */
export function cursorAnchor(view: HistogramSeriesView, { tile, row, bin }: Cursor): { x: number; y: number } {
  if (view.detail) {
    const bar = view.detail.bars[row]?.[bin ?? 0];
    const box = bar && barBox(view.detail, bar);
    return box ? { x: box.x + box.width / 2, y: box.top } : { x: 0, y: 0 };
  }
  const run = view.runs[tile];
  if (!run) return { x: 0, y: 0 };
  const step = figureOf(view.frame, 'step')[row] ?? NaN;
  const { edges, counts } = binsOf(view.frame, row);
  const { left, top } = run.tile;
  if (view.form === 'ridge')
    return { x: left + run.area.left + (((bin ?? 0) + 0.5) / counts.length) * run.area.width, y: top + baseLine(run, view, step) };
  const value = bin === undefined ? figureOf(view.frame, 'q50')[row]! : edges[bin + 1]!;
  return { x: left + stepX(run, view, step), y: top + valueY(run, view, Number.isNaN(value) ? view.axis.domain[0] : value) };
}
