import { LineSink, lowerBound, m4, type PixelGrid, type Reduced } from '../../numeric/index.js';
import type { RunPoints } from './runPoints.js';

/** How the points of a line are written to a sink. */
export interface ReduceOptions {
  grid: PixelGrid;
  log: boolean;
  /** The number that marks carry. */
  line: number;
}

/**
 * M4 of a group: of its centre, and of both edges of its band, each kept at every x that M4 keeps of one of them, so that they share their x. Points more than M4 needs are points of the curve, and draw nothing else.
 */
export function reduceGroup(points: RunPoints, { grid, log, line }: ReduceOptions, sink: LineSink): Reduced {
  if (points.edges.length === 0) return m4(points, grid, log, line, sink);
  const start = sink.rows;
  const centre = m4(points, grid, log, line, sink);
  const xs = [sink.takeBack(start)];
  for (const edge of points.edges) {
    const own = new LineSink();
    m4(edge, grid, log, line, own);
    xs.push(own.content().x);
  }
  const all = Float64Array.from(xs.flatMap((part) => [...part])).toSorted();
  let kept = 0;
  for (let i = 0; i < all.length; i++) {
    const x = all[i]!;
    if (i > 0 && x === all[i - 1]) continue;
    sink.push(x, points.y[lowerBound(points.x, x, points.start, points.end)]!);
    if (x >= grid.x0 && x <= grid.x1) kept++;
  }
  return { ...centre, kept };
}

/** Frame columns of groups beside `x` and `y`, for the rows that a sink has of each line (`drawn`): how many runs count, and the edges of bands where there are any. None where there are no groups. */
export function groupColumns(
  x: Float64Array,
  drawn: readonly { readonly start: number; readonly end: number }[],
  lines: readonly RunPoints[],
): Record<string, Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>> {
  if (!lines.some(({ group }) => group)) return {};
  const n = new Uint32Array(x.length);
  const [low, high] = [new Float64Array(x.length).fill(NaN), new Float64Array(x.length).fill(NaN)];
  for (const [i, { x: xs, start: from, end: to, group }] of lines.entries()) {
    const { start, end } = drawn[i]!;
    for (let row = start; row < end; row++) {
      const at = lowerBound(xs, x[row]!, from, to);
      n[row] = group?.n[at] ?? 0;
      low[row] = group?.low?.[at] ?? NaN;
      high[row] = group?.high?.[at] ?? NaN;
    }
  }
  return lines.some(({ group }) => group?.low) ? { n, low, high } : { n };
}
