import { lowerBound, upperBound } from '../numeric/index.js';
import type { ChartLine, LinePoints } from './chartLine.js';

/** Extent of what lines show of a range of x, their originals, bands and the crossings of its edges included; [NaN, NaN] if nothing. On a log scale only values above 0 count. */
export function valueExtent(lines: readonly ChartLine[], range: readonly [number, number], log: boolean): [number, number] {
  const extent = new Extent(log ? 0 : -Infinity);
  for (const { points, raw, band } of lines) {
    addPoints(extent, points, range);
    if (raw) addPoints(extent, raw, range);
    if (band) for (const y of [band.low, band.high]) addPoints(extent, { x: band.x, y, start: 0, end: band.x.length }, range);
  }
  return extent.value();
}

class Extent {
  #low = Infinity;
  #high = -Infinity;
  readonly #above: number;

  constructor(above: number) {
    this.#above = above;
  }

  add(value: number): void {
    if (!(value > this.#above && value < Infinity)) return;
    if (value < this.#low) this.#low = value;
    if (value > this.#high) this.#high = value;
  }

  value(): [number, number] {
    return this.#low <= this.#high ? [this.#low, this.#high] : [Number.NaN, Number.NaN];
  }
}

function addPoints(extent: Extent, points: LinePoints, [from, to]: readonly [number, number]): void {
  const { x, y, start, end } = points;
  const first = lowerBound(x, from, start, end);
  const last = upperBound(x, to, first, end);
  for (let i = first; i < last; i++) extent.add(y[i] ?? Number.NaN);
  if (first > start && first < end) extent.add(crossing(points, first, from));
  if (last > start && last < end) extent.add(crossing(points, last, to));
}

/** Value of the segment that ends at a row where it crosses an x. */
function crossing({ x, y }: LinePoints, row: number, at: number): number {
  const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [x[row - 1], x[row], y[row - 1], y[row]];
  return x1 === x0 ? y1 : y0 + ((at - x0) / (x1 - x0)) * (y1 - y0);
}
