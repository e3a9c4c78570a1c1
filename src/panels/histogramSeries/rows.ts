import { histogramBins, type Frame, type HistogramBins } from '../../model/index.js';

/** Names of the figures that each row of a `histogram.series` frame has. */
export type Figure = 'step' | 'total' | 'bins' | 'low' | 'high' | 'mean' | 'sd' | 'q5' | 'q25' | 'q50' | 'q75' | 'q95';

const none = new Float64Array();

/** A figure of all rows. */
export function figureOf({ columns }: Frame, name: Figure): Float64Array {
  const column = columns[name];
  return column instanceof Float64Array ? column : none;
}

/** Values in no bin of a row. */
export function outsideOf({ columns }: Frame, row: number): number {
  return ['nan', 'pos_inf', 'neg_inf'].reduce((sum, name) => {
    const column = columns[name];
    return sum + (column instanceof Int32Array ? (column[row] ?? 0) : 0);
  }, 0);
}

/** The bins of a row; none where the frame has none. */
export function binsOf({ histograms }: Frame, row: number): HistogramBins {
  return histograms ? histogramBins(histograms, row) : { edges: none, counts: none };
}

/** Share of a row's values in a bin; 0 where the row holds nothing. */
export function shareOf(frame: Frame, row: number, bin: number): number {
  const total = figureOf(frame, 'total')[row] ?? 0;
  return total > 0 ? (binsOf(frame, row).counts[bin] ?? 0) / total : 0;
}

/** The largest share of one bin over all rows. */
export function mostShare(frame: Frame): number {
  let most = 0;
  const total = figureOf(frame, 'total');
  for (let row = 0; row < frame.rows; row++) {
    for (const count of binsOf(frame, row).counts) if (count / total[row]! > most) most = count / total[row]!;
  }
  return most;
}

/**
 * Steps between which a row is drawn: half way to the rows of other steps before and after; the first and last as far beyond as to their only neighbour, a single one
 * over a fiftieth of the drawing, one step at least. Of rows of one step the last is drawn, the others have no width.
 */
export function stepSpans(step: Float64Array, start: number, end: number, domain: readonly [number, number]): Float64Array {
  const bounds = new Float64Array(end - start + 1);
  for (let row = start + 1; row < end; row++) bounds[row - start] = step[row] === step[row - 1] ? NaN : (step[row - 1]! + step[row]!) / 2;
  const known = [...bounds.keys()].filter((i) => i > 0 && i < end - start && !Number.isNaN(bounds[i]));
  const [first, last] = [step[start] ?? NaN, step[end - 1] ?? NaN];
  const alone = Math.max(0.5, (domain[1] - domain[0]) / 100);
  bounds[0] = known.length > 0 ? 2 * first - bounds[known[0]!]! : first - alone;
  bounds[end - start] = known.length > 0 ? 2 * last - bounds[known.at(-1)!]! : last + alone;
  for (let i = 1; i < end - start; i++) if (Number.isNaN(bounds[i])) bounds[i] = bounds[i - 1]!;
  return bounds;
}

/** The row that is drawn at a step; undefined where none is. */
export function rowAtStep(spans: Float64Array, start: number, at: number): number | undefined {
  for (let i = spans.length - 2; i >= 0; i--) if (at >= spans[i]! && at <= spans[i + 1]! && spans[i + 1]! > spans[i]!) return start + i;
  return undefined;
}
