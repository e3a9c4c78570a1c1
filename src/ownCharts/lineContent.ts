import type { ChartLine, ChartLines, LineBand } from '../charts/index.js';
import type { Fidelity } from '../model/index.js';
import { columnOf, LineSink, lowerBound, m4, m4Capacity, pixelGrid, upperBound, type PixelGrid } from '../numeric/index.js';
import type { ReadBand, ReadSeries } from './lineSeries.js';

/** A line that is to be drawn: what it looks like, and its points. */
export interface LineToDraw {
  readonly look: Pick<ChartLine, 'id' | 'group' | 'name' | 'color' | 'dash' | 'greyed'>;
  readonly read: ReadSeries;
}

export interface LineContentOptions {
  /** Places of x in view. */
  range: readonly [number, number];
  /** Pixel columns across the plot. */
  pixels: number;
  /** Whether y is a log scale. */
  log: boolean;
}

/** What of the points is drawn: for each pixel column the first, last, lowest and highest (M4), which gives the picture of all of them. */
export function lineContent(
  lines: readonly LineToDraw[],
  { range, pixels, log }: LineContentOptions,
): { content: ChartLines; fidelity: Fidelity } {
  const grid = pixelGrid(range, pixels);
  const sink = new LineSink(
    m4Capacity(
      lines.map(({ read }) => read.points),
      grid,
    ),
  );
  let [from, to, exact] = [0, 0, true];
  const spans = lines.map(({ read }, i) => {
    const start = sink.rows;
    const reduced = m4(read.points, grid, log, i, sink);
    from += reduced.inView;
    to += reduced.kept;
    exact &&= reduced.exact;
    return { start, end: sink.rows, columns: sink.rows - start < reduced.inView };
  });
  const { x, y, marks } = sink.content();
  const drawn = lines.map(({ look, read }, i): ChartLine => ({
    ...look,
    points: { x, y, ...spans[i]! },
    band: read.band && bandInView(read.band, grid),
  }));
  return { content: { lines: drawn, x, y, marks }, fidelity: exact ? { kind: 'exact' } : { kind: 'm4', from, to } };
}

/** Points of a band per pixel column beyond which each column has one: the lowest low and the highest high. */
const pointsPerColumn = 4;

/** The part of a band in view, with the point before and after it. */
function bandInView({ x, low, high }: ReadBand, grid: PixelGrid): LineBand {
  const first = Math.max(0, lowerBound(x, grid.x0, 0, x.length) - 1);
  const last = Math.min(x.length, upperBound(x, grid.x1, first, x.length) + 1);
  if (last - first > pointsPerColumn * grid.pixels) return bandOfColumns({ x, low, high }, grid, first, last);
  const isGap = (row: number): boolean => !Number.isFinite(low[row]! + high[row]!);
  const part = (values: ArrayLike<number>, gaps: boolean): Float64Array =>
    Float64Array.from({ length: last - first }, (_, i) => (gaps && isGap(first + i) ? NaN : values[first + i]!));
  return { x: part(x, false), low: part(low, true), high: part(high, true) };
}

function bandOfColumns({ x, low, high }: ReadBand, grid: PixelGrid, first: number, last: number): LineBand {
  const out: { x: number[]; low: number[]; high: number[] } = { x: [], low: [], high: [] };
  for (let row = first; row < last;) {
    const column = columnOf(grid, x[row]!);
    let [least, most] = [Infinity, -Infinity];
    const start = row;
    for (; row < last && columnOf(grid, x[row]!) === column; row++) {
      if (!Number.isFinite(low[row]! + high[row]!)) continue;
      least = Math.min(least, low[row]!);
      most = Math.max(most, high[row]!);
    }
    out.x.push(x[start]!);
    out.low.push(least <= most ? least : NaN);
    out.high.push(least <= most ? most : NaN);
  }
  return { x: Float64Array.from(out.x), low: Float64Array.from(out.low), high: Float64Array.from(out.high) };
}
