import { textsOf, type Locale } from '../../texts/index.js';
import { formatNumber } from '../../theme/index.js';
import { countFigures, countText, shareText } from './countFigures.js';
import { axisNames, rateAt, rateText } from './curveScales.js';
import { classificationCurvesPartTexts } from './partTexts.js';
import { classificationCurvesTexts } from './texts.js';
import type { CurvesView } from './view.js';

/** A point of a line under the cursor. */
export interface CursorPoint {
  /** Index into the lines of the view. */
  line: number;
  /** Row of the frame. */
  row: number;
}

/** CSS pixels within which a point is read. */
const reach = 24;

/** Where a row lies on the figure, in CSS pixels. */
export function pointAt({ content, area, x, y }: CurvesView, row: number): { x: number; y: number } {
  return placeAt({ area, x, y }, content.x[row]!, content.y[row]!);
}

/** Where a place of both axes lies on the figure, held within the plot. */
export function placeAt({ area, x, y }: Pick<CurvesView, 'area' | 'x' | 'y'>, atX: number, atY: number): { x: number; y: number } {
  const share = (value: number, [low, high]: readonly [number, number]): number => Math.min(1, Math.max(0, (value - low) / (high - low)));
  return { x: area.left + area.width * share(atX, x.domain), y: area.top + area.height * (1 - share(atY, y.domain)) };
}

/** The drawn point nearest to a place of the figure, if it is near. */
export function nearestPoint(view: CurvesView, at: { x: number; y: number }): CursorPoint | undefined {
  let best: CursorPoint | undefined;
  let distance = reach;
  for (const [line, { points }] of view.content.lines.entries()) {
    for (let row = points.start; row < points.end; row++) {
      const place = pointAt(view, row);
      const away = Math.hypot(place.x - at.x, place.y - at.y);
      if (away < distance) [best, distance] = [{ line, row }, away];
    }
  }
  return best;
}

/** The point a key leads to; undefined where the key leads nowhere. */
export function movePoint({ content: { lines } }: CurvesView, from: CursorPoint | undefined, key: string): CursorPoint | undefined {
  const drawn = [...lines.keys()].filter((i) => lines[i]!.points.end > lines[i]!.points.start);
  const [first] = drawn;
  if (first === undefined) return undefined;
  const { line, row } = from ?? { line: first, row: lines[first]!.points.start };
  const { start, end } = lines[line]!.points;
  const within = (wanted: number): CursorPoint => ({ line, row: Math.min(end - 1, Math.max(start, wanted)) });
  const many = Math.max(10, Math.round((end - start) / 20));
  switch (key) {
    case 'ArrowRight':
      return within(from ? row + 1 : start);
    case 'ArrowLeft':
      return within(from ? row - 1 : end);
    case 'PageUp':
      return within(row + many);
    case 'PageDown':
      return within(row - many);
    case 'Home':
      return within(start);
    case 'End':
      return within(end - 1);
    case 'ArrowUp':
    case 'ArrowDown': {
      const next = drawn[drawn.indexOf(line) + (key === 'ArrowUp' ? -1 : 1)] ?? line;
      const to = lines[next]!.points;
      const share = (row - start) / Math.max(1, end - 1 - start);
      return { line: next, row: to.start + Math.round(share * (to.end - 1 - to.start)) };
    }
    default:
      return undefined;
  }
}

/** What is read of a point: name and value. */
export function readingsOf(
  { frame: { columns }, curve, lines }: CurvesView,
  { line, row }: CursorPoint,
  locale?: Locale,
): [string, string][] {
  const own = textsOf(classificationCurvesTexts, locale);
  const t = textsOf(classificationCurvesPartTexts, locale);
  const number = (shown: number, digits = 4): string => formatNumber(shown, digits, locale);
  const share = (shown: number): string => shareText(shown, locale);
  const value = (name: string): number => {
    const column = columns[name];
    return column instanceof Float64Array ? column[row]! : NaN;
  };
  const { x: xName, y: yName } = axisNames(curve, locale);
  if (curve === 'calibration') {
    return [
      [t('scores'), t('scoresBetween', { low: number(value('low')), high: number(value('high')) })],
      [xName, share(value('x'))],
      [yName, share(value('y'))],
      [t('rowCount'), countText(value('count'), locale)],
    ];
  }
  const places: [string, string][] =
    curve === 'det'
      ? [
          [own('fpr'), rateText(rateAt(curve, value('x')), locale)],
          [own('fnr'), rateText(rateAt(curve, value('y')), locale)],
        ]
      : [
          [xName, share(value('x'))],
          [yName, curve === 'lift' ? number(value('y')) : share(value('y'))],
        ];
  const [tp, fp] = [value('tp'), value('fp')];
  if (Number.isNaN(tp)) return places;
  const { positives, negatives } = lines[line]!.line;
  const threshold = value('threshold');
  const counts = { tp, fp, fn: positives - tp, tn: negatives - fp };
  const { precision, f1 } = countFigures(counts);
  return [
    [t('threshold'), threshold === Infinity ? t('aboveAll') : t('atLeast', { threshold: number(threshold, 6) })],
    ...places,
    ['TP · FP · FN · TN', [tp, fp, counts.fn, counts.tn].map((count) => countText(count, locale)).join(' · ')],
    ...(curve === 'pr' ? [] : ([[own('precision'), share(precision)]] as [string, string][])),
    [own('f1'), share(f1)],
  ];
}
