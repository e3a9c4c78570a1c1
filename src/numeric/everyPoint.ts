import type { LineSink } from './lineSink.js';
import type { Reduced } from './m4.js';
import type { PointSlice } from './numberArray.js';
import type { PixelGrid } from './pixelGrid.js';
import { lowerBound, upperBound } from './search.js';

/** Writes the points of one line that lie in the grid's range to the sink, each as it is: NaN and ±Infinity too. */
export function everyPoint({ x, y, start, end }: PointSlice, { x0, x1 }: Pick<PixelGrid, 'x0' | 'x1'>, sink: LineSink): Reduced {
  const from = lowerBound(x, x0, start, end);
  const to = upperBound(x, x1, from, end);
  for (let i = from; i < to; i++) sink.push(x[i]!, y[i]!);
  return { inView: to - from, kept: to - from, exact: true };
}
