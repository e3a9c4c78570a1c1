import { pointStats, sortByX, type NumberArray, type PointSlice, type PointStats } from '../numeric/index.js';
import { checkLengths, readNumbers, type ChartNumbers, type SeriesColumn } from './readNumbers.js';
import type { XScale } from './xScale.js';

/** One line. Its arrays are read again when they are other arrays: give new ones where values changed. */
export interface LineSeries {
  /** What legend, tooltip and table call it. */
  name: string;
  /** Tells it from others of the same name. Default: its name. */
  id?: string | undefined;
  /** Default: 0, 1, 2, … It need not ascend: the line runs from the smallest to the largest. */
  x?: ChartNumbers | undefined;
  /** NaN parts the line, and is marked at the edge of the plot, as ±∞ is, and on a log scale what is not above 0. */
  y: ChartNumbers;
  /** A colour that canvas understands: no `var()`. Default: that of the palette. */
  color?: string | undefined;
  /** Lengths of dashes and gaps in CSS pixels. Default: solid. */
  dash?: readonly number[] | undefined;
  /** An area about the line, such as an interval of confidence: values for each x. */
  band?: { low: ChartNumbers; high: ChartNumbers } | undefined;
}

/** A band in places of the x axis, ascending. */
export interface ReadBand {
  readonly x: NumberArray;
  readonly low: NumberArray;
  readonly high: NumberArray;
}

/** The points of a line in places of the x axis, ascending. */
export interface ReadSeries {
  readonly points: PointSlice;
  readonly stats: PointStats;
  readonly band: ReadBand | undefined;
  /** Points that have no place on x. */
  readonly outOfX: number;
}

/** Reads the columns of a line. Throws `bad-input`, with its name, where they are not as long as each other or hold what is no number. */
export function readSeries({ name, x, y, band }: LineSeries, { place }: Pick<XScale, 'place'>): ReadSeries {
  const of = (column: string): SeriesColumn => ({ column, series: name });
  const ys = readNumbers(y, of('y'));
  const xs = x === undefined ? Float64Array.from(ys, (_, i) => i) : readNumbers(x, of('x'));
  checkLengths(name, ['x', xs.length], ['y', ys.length]);
  const places = place ? Float64Array.from(xs, place) : xs;
  const kept = placed(places);
  const at = taken(places, kept);
  const points = sortByX(at, taken(ys, kept));
  return {
    points,
    stats: pointStats(points),
    band: band && readBand(at, band, kept, { whose: name, of, rows: xs.length }),
    outOfX: xs.length - at.length,
  };
}

interface Whose {
  whose: string;
  of: (column: string) => SeriesColumn;
  /** All there are, with those that have no place on x. */
  rows: number;
}

function readBand(
  x: NumberArray,
  band: NonNullable<LineSeries['band']>,
  kept: Uint32Array | undefined,
  { whose, of, rows }: Whose,
): ReadBand {
  const low = readNumbers(band.low, of('band.low'));
  const high = readNumbers(band.high, of('band.high'));
  checkLengths(whose, ['band.low', low.length], ['band.high', high.length]);
  checkLengths(whose, ['x', rows], ['band.low', low.length]);
  const lows = sortByX(x, taken(low, kept));
  return { x: lows.x, low: lows.y, high: sortByX(x, taken(high, kept)).y };
}

/** Rows with a place on x; undefined where all have one. */
function placed(x: NumberArray): Uint32Array | undefined {
  let count = 0;
  for (const value of x) if (Number.isFinite(value)) count++;
  if (count === x.length) return undefined;
  const rows = new Uint32Array(count);
  let at = 0;
  x.forEach((value, row) => {
    if (Number.isFinite(value)) rows[at++] = row;
  });
  return rows;
}

function taken(values: NumberArray, rows: Uint32Array | undefined): NumberArray {
  return rows ? Float64Array.from(rows, (row) => values[row] ?? NaN) : values;
}
