import { quantileOf } from './quantile.js';
import { summarise } from './summarise.js';

/** How wide bins are: a named rule, or their number. */
export type BinRule = 'freedman-diaconis' | 'scott' | 'sturges' | number;

/** Edges of equally wide bins from the smallest to the largest of ascending finite values, as `numpy.histogram_bin_edges`. One bin of width 1 where all are equal; empty for none. */
export function histogramEdges(sorted: Float64Array, rule: BinRule, most = Infinity): Float64Array {
  if (sorted.length === 0) return new Float64Array();
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  const [low, high] = first < last ? [first, last] : [first - 0.5, last + 0.5];
  const bins = typeof rule === 'number' ? rule : binCount(sorted, binWidth(sorted, rule));
  const count = Math.max(1, Math.min(most, bins));
  return Float64Array.from({ length: count + 1 }, (_, i) => (i === count ? high : low + (i * (high - low)) / count));
}

/** Values in each bin: from its lower edge up to its upper one, that of the last bin included. Values outside of the edges are in none. */
export function histogramCounts(sorted: Float64Array, edges: Float64Array): Int32Array {
  const counts = new Int32Array(Math.max(0, edges.length - 1));
  let bin = 0;
  for (const value of sorted) {
    if (value < edges[0]! || value > edges.at(-1)!) continue;
    while (bin < counts.length - 1 && value >= edges[bin + 1]!) bin++;
    counts[bin]!++;
  }
  return counts;
}

function binCount(sorted: Float64Array, width: number): number {
  return width > 0 ? Math.ceil((sorted.at(-1)! - sorted[0]!) / width) : 1;
}

function binWidth(sorted: Float64Array, rule: Exclude<BinRule, number>): number {
  const n = sorted.length;
  switch (rule) {
    case 'freedman-diaconis':
      return (2 * (quantileOf(sorted, 0.75) - quantileOf(sorted, 0.25))) / Math.cbrt(n);
    case 'scott':
      return Math.cbrt((24 * Math.sqrt(Math.PI)) / n) * populationDeviation(sorted);
    case 'sturges':
      return (sorted.at(-1)! - sorted[0]!) / (Math.log2(n) + 1);
    default:
      return rule satisfies never;
  }
}

function populationDeviation(sorted: Float64Array): number {
  const { n, sd } = summarise(sorted);
  return n < 2 ? 0 : sd * Math.sqrt((n - 1) / n);
}
