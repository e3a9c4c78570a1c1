import { labelRoom, labelWidth, type PlotArea } from '../../charts/index.js';
import type { BarChartSpec } from './spec.js';

/** Where bars stand, in CSS pixels. `across` runs over the bars, `along` is the axis of values. */
export interface BarLayout {
  readonly horizontal: boolean;
  readonly area: PlotArea;
  /** Bars on screen at once. */
  readonly fit: number;
  /** From one bar to the next. */
  readonly band: number;
  /** Thickness of the bar of one column. */
  readonly bar: number;
  /** Room of the names. */
  readonly names: number;
  /** Whether names of upright bars are set aslant. */
  readonly aslant: boolean;
  /** Whether there is room for the values as texts. */
  readonly texts: boolean;
}

/** Height of what turns pages. */
export const pagerHeight = 32;

const gap = 8;
const countWidth = 42;
const textWidth = 62;
const aslantHeight = 62;
const rowHeight = { least: 22, most: 34 } as const;
const columnWidth = { least: 34, most: 72 } as const;

export interface LayoutInput {
  size: { width: number; height: number };
  orientation: BarChartSpec['orientation'];
  /** Bars there are. */
  count: number;
  /** Bars side by side per place. */
  columns: number;
  grouped: boolean;
  /** Of the bars that may be shown, and what names them. */
  labels: readonly string[];
}

/** Places of bars in a figure. Where not all fit, room for turning pages is kept free. */
export function barLayout(input: LayoutInput): BarLayout {
  const whole = input.orientation === 'horizontal' ? rowsLayout(input, 0) : columnsLayout(input, 0);
  if (whole.fit >= input.count) return whole;
  return input.orientation === 'horizontal' ? rowsLayout(input, pagerHeight) : columnsLayout(input, pagerHeight);
}

/** Middle of the bar of a column at a place on screen, from the upper left of the figure. */
export function barMiddle({ area, band, bar, horizontal }: BarLayout, place: number, column: number, columns: number): number {
  const start = horizontal ? area.top : area.left;
  return start + band * (place + 0.5) + bar * (column - (columns - 1) / 2);
}

/** The place on screen under a point; may have no bar. */
export function placeAt({ area, band, horizontal }: BarLayout, left: number, top: number): number {
  return Math.floor((horizontal ? top - area.top : left - area.left) / band);
}

function rowsLayout({ size, count, columns, grouped, labels }: LayoutInput, pager: number): BarLayout {
  const texts = size.width >= 300;
  const names = Math.min(Math.max(24, ...labels.map(labelWidth)) + gap, size.width * (texts ? 0.36 : 0.42));
  const right = (texts ? textWidth : 6) + (grouped ? countWidth : 0);
  const top = 20;
  const area = {
    left: names + 6,
    top,
    width: Math.max(1, size.width - names - 6 - right),
    height: Math.max(1, size.height - top - 22 - pager),
  };
  const least = Math.max(rowHeight.least, 8 + 9 * columns);
  const most = Math.max(rowHeight.most, 12 + 14 * columns);
  return { ...bands(area.height, count, columns, least, most), horizontal: true, area, names, aslant: false, texts };
}

function columnsLayout({ size, count, columns, labels }: LayoutInput, pager: number): BarLayout {
  const left = labelRoom(['0.0000']);
  const width = Math.max(1, size.width - left - 8);
  const least = Math.max(columnWidth.least, 10 + 12 * columns);
  const most = Math.max(columnWidth.most, 16 + 22 * columns);
  const found = bands(width, count, columns, least, most);
  const aslant = labels.some((label) => labelWidth(label) > found.band - 6);
  const bottom = aslant ? aslantHeight : 22;
  const area = { left, top: 30, width, height: Math.max(1, size.height - 30 - bottom - pager) };
  return { ...found, horizontal: false, area, names: bottom, aslant, texts: found.band >= 40 };
}

function bands(room: number, count: number, columns: number, least: number, most: number): Pick<BarLayout, 'fit' | 'band' | 'bar'> {
  const fit = Math.max(1, Math.floor(room / least));
  const band = Math.min(most, room / Math.min(fit, Math.max(1, count)));
  return { fit, band, bar: Math.min(16, (band * 0.72) / columns) };
}
