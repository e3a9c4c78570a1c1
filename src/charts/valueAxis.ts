import type { Locale } from '../texts/index.js';
import { yAxisScale, type AxisScale } from './axisScale.js';
import type { ChartLine } from './chartLine.js';
import { labelRoom, plotMargins } from './plotArea.js';
import { valueExtent } from './valueExtent.js';

/** Vertical room a tick label takes, in CSS pixels. */
const tickHeight = 38;
const mostTicks = 10;
/** Share of the width that labels of values may take. */
const mostRoom = 0.45;

/** Extent of what lines show of a range of x, and the value axis that covers it on a plot `height` CSS pixels high. */
export function valueAxis(
  lines: readonly ChartLine[],
  range: readonly [number, number],
  log: boolean,
  height: number,
  locale?: Locale,
): { extent: [number, number]; y: AxisScale } {
  const extent = valueExtent(lines, range, log);
  return { extent, y: yAxisScale(extent, log, valueTickCount(height), locale) };
}

/** About how many ticks have room on an axis `height` CSS pixels high. */
export function valueTickCount(height: number): number {
  return Math.min(mostTicks, Math.max(2, Math.floor(height / tickHeight)));
}

/** CSS pixels to the left of the plot that the labels of an axis need, never less than `before`, in a figure `width` wide. */
export function roomFor({ ticks }: AxisScale, before = plotMargins.left, width: number): number {
  const wanted = Math.max(before, labelRoom(ticks.map(({ label }) => label)));
  return Math.max(plotMargins.left, Math.min(wanted, Math.floor(width * mostRoom)));
}
