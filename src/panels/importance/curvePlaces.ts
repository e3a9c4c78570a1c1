import { xAxisScale, yAxisScale, type AxisScale, type PlotArea } from '../../charts/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatNumber } from '../../theme/index.js';
import { importanceTexts } from './texts.js';
import type { ImportanceRow } from './view.js';

/** CSS pixels for a value that has no place on an axis of numbers: a category, a missing or an infinite one. */
const laneWidth = 58;
/** Between the axis of numbers and the lanes, so that their labels do not meet. */
const gap = 14;

/** Where a value of a curve stands. */
export interface CurvePlace {
  /** CSS pixels from the left of the figure. */
  x: number;
  /** Index into the curve. */
  index: number;
  /** On the axis of numbers; else in a lane of its own. */
  onLine: boolean;
  text: string;
}

export interface CurvePlaces {
  /** The plot of the line, left of the lanes. */
  area: PlotArea;
  /** The axis of numbers; without ticks where there are none. */
  x: AxisScale;
  y: AxisScale;
  places: readonly CurvePlace[];
}

/** Lays a curve out: numbers on their scale, every other value in a lane. */
export function curvePlaces({ curve, log }: ImportanceRow, whole: PlotArea, locale?: Locale): CurvePlaces {
  const { numbers, labels, low, high } = curve;
  const onLine = Array.from(numbers, (value) => Number.isFinite(value));
  const known = numbers.filter(Number.isFinite);
  const lanes = onLine.filter((on) => !on).length;
  const apart = known.length > 0 && lanes > 0 ? gap : 0;
  const lane = known.length > 0 ? Math.min(laneWidth, whole.width / (2 * Math.max(1, lanes))) : whole.width / Math.max(1, lanes);
  const area = { ...whole, width: Math.max(1, whole.width - lanes * lane - apart) };
  const x = axisOf(known, log, area.width, locale);
  const missing = textsOf(importanceTexts, locale)('missing');
  let next = area.left + area.width + apart + lane / 2;
  const places = Array.from(numbers, (value, index): CurvePlace => {
    const text = labels[index] === undefined ? missing : Number.isNaN(value) ? labels[index] : formatNumber(value, 4, locale);
    if (onLine[index]) return { x: area.left + position(value, x) * area.width, index, onLine: true, text };
    const at = next;
    next += lane;
    return { x: at, index, onLine: false, text };
  });
  return { area, x, y: yAxisScale([Math.min(...low), Math.max(...high)], false, 4, locale), places };
}

function axisOf(known: Float64Array, log: boolean, width: number, locale: Locale | undefined): AxisScale {
  if (known.length === 0) return { domain: [0, 1], log: false, ticks: [] };
  const extent = [Math.min(...known), Math.max(...known)] as const;
  return log ? yAxisScale(extent, true, Math.max(2, Math.floor(width / 60)), locale) : xAxisScale(extent, 'number', width, locale);
}

function position(value: number, { domain: [low, high], log }: AxisScale): number {
  return log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
}
