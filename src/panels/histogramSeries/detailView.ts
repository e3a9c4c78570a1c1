import { countAxisScale, plotArea, withLabelRoom, yAxisScale, type AxisScale, type PlotArea } from '../../charts/index.js';
import type { Frame, HistogramScale } from '../../model/index.js';
import type { PanelContext } from '../panelKind.js';
import { binsOf, figureOf } from './rows.js';
import { barHeight } from './tiles.js';
import { valueAxisOf, type ValueAxis } from './valueAxis.js';
import type { RunTile } from './view.js';

/** A bin as it was logged. */
export interface DetailBar {
  /** Row of the frame, and place of the bin in it. */
  readonly row: number;
  readonly bin: number;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly share: number;
  /** Of the bar; NaN for a bin without width, which is drawn as a line of full height. */
  readonly height: number;
}

/** Histograms of one step with the bins they were logged with, one per run. */
export interface DetailView {
  readonly frame: Frame;
  /** By row of the frame. */
  readonly runs: readonly RunTile[];
  readonly bars: readonly (readonly DetailBar[])[];
  readonly area: PlotArea;
  readonly axis: ValueAxis;
  readonly y: AxisScale;
  /** What bars are as high as: how much the bin holds, or its share by width. */
  readonly heights: 'count' | 'density';
  /** Bins without width that hold something. */
  readonly points: number;
}

/** The view of an answer with own bins. Counts where one run has equal bins on this scale; else shares by the width of bins, whose areas can be compared. */
export function detailView(
  frame: Frame,
  runs: readonly RunTile[],
  scale: HistogramScale,
  { size, pixelRatio, locale }: PanelContext,
  paged: boolean,
): DetailView {
  const margins = { ...withLabelRoom(52), top: barHeight + 16, bottom: 34 + (paged ? barHeight : 0) };
  const area = plotArea(size, pixelRatio, margins);
  const axis = valueAxisOf(extentOf(frame), scale, area.width, 64, locale);
  const rows = Array.from({ length: frame.rows }, (_, row) => row);
  const heights = rows.length === 1 && isEven(binsOf(frame, 0).edges, axis) ? 'count' : 'density';
  const bars = rows.map((row) => barsOf(frame, row, axis, heights));
  const all = bars.flat();
  const highest = all.reduce((top, { height }) => (height > top ? height : top), 0);
  const ticks = Math.max(2, Math.floor(area.height / 40));
  // Bins that were made of others may hold parts.
  const isCounted = heights === 'count' && all.every(({ count }) => Number.isInteger(count));
  return {
    frame,
    runs: rows.flatMap((row) => runs.find(({ run }) => run === runAt(frame, row)) ?? []),
    bars,
    area,
    axis,
    y: isCounted ? countAxisScale(highest, ticks, locale) : yAxisScale([0, highest || 1], false, ticks, locale),
    heights,
    points: all.filter(({ height, count }) => Number.isNaN(height) && count > 0).length,
  };
}

function runAt({ columns }: Frame, row: number): number {
  const { run } = columns;
  return run instanceof Int32Array ? (run[row] ?? -1) : -1;
}

function barsOf(frame: Frame, row: number, axis: ValueAxis, heights: DetailView['heights']): DetailBar[] {
  const { edges, counts } = binsOf(frame, row);
  const total = figureOf(frame, 'total')[row] ?? 0;
  return Array.from(counts, (count, bin) => {
    const [from, to] = [edges[bin]!, edges[bin + 1]!];
    const share = total > 0 ? count / total : 0;
    const width = axis.place(to) - axis.place(from);
    const height = width > 0 ? (heights === 'count' ? count : share / width) : NaN;
    return { row, bin, from, to, count, share, height };
  });
}

/** Whether bins are equally wide on the axis, to the precision that bounds are stored with. */
function isEven(edges: Float64Array, axis: ValueAxis): boolean {
  const places = Array.from(edges, axis.place);
  const wanted = (places.at(-1)! - places[0]!) / (places.length - 1);
  return places.every((place, i) => i === 0 || (place > places[i - 1]! && Math.abs(place - places[i - 1]! - wanted) < 0.01 * wanted));
}

function extentOf(frame: Frame): [number, number] {
  const ends = [...figureOf(frame, 'low'), ...figureOf(frame, 'high')].filter((value) => !Number.isNaN(value));
  return ends.length > 0 ? [Math.min(...ends), Math.max(...ends)] : [NaN, NaN];
}
