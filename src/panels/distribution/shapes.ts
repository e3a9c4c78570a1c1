import {
  boxStatistics,
  gaussianKde,
  histogramCounts,
  histogramEdges,
  kdeBandwidth,
  type BandwidthRule,
  type BinRule,
  type BoxStatistics,
} from '../../numeric/index.js';

/** The density of a group. */
export interface Violin {
  /** Values, ascending, from the smallest to the largest of the group: the density is cut there. */
  readonly at: Float64Array;
  /** Density at each; on a log axis per decade. */
  readonly height: Float64Array;
  /** Of the kernel, in units of the value; on a log axis in decades. */
  readonly bandwidth: number;
}

/** A group's shape in a row of boxes or violins. */
export interface RowShape {
  readonly box: BoxStatistics | undefined;
  readonly violin: Violin | undefined;
}

/** Places at which a density is worked out. */
const places = 97;
/** Bins beyond which they would be narrower than a pixel. */
const mostBins = 500;

/** The box, and with a bandwidth also the density, of ascending values. No density where all values are equal: it has no width. */
export function rowShape(sorted: Float64Array, bandwidth: BandwidthRule | undefined, log: boolean): RowShape {
  return { box: boxStatistics(sorted), violin: bandwidth === undefined ? undefined : violinOf(sorted, bandwidth, log) };
}

function violinOf(sorted: Float64Array, rule: BandwidthRule, log: boolean): Violin | undefined {
  const values = log ? sorted.map(Math.log10) : sorted;
  const bandwidth = kdeBandwidth(values, rule);
  if (!(bandwidth > 0) || values.length < 2) return undefined;
  const [low, high] = [values[0]!, values.at(-1)!];
  const at = Float64Array.from({ length: places }, (_, i) => (i === places - 1 ? high : low + (i * (high - low)) / (places - 1)));
  const height = gaussianKde(values, bandwidth, at);
  return { at: log ? at.map((value, i) => endOr(sorted, i, 10 ** value)) : at, height, bandwidth };
}

/** The ends exactly, since ten to the power of a logarithm is not quite the number. */
function endOr(sorted: Float64Array, place: number, value: number): number {
  if (place === 0) return sorted[0]!;
  return place === places - 1 ? sorted.at(-1)! : value;
}

/** Bins over all values together, so that those of the groups are the same. `capped`: the rule wanted more bins than are drawn. */
export function binsOf(sorted: Float64Array, rule: BinRule, log: boolean): { edges: Float64Array; capped: boolean } {
  const values = log ? sorted.map(Math.log10) : sorted;
  const wanted = histogramEdges(values, rule, mostBins + 1);
  const edges = wanted.length > mostBins + 1 ? histogramEdges(values, mostBins) : wanted;
  const last = edges.length - 1;
  const raw = edges.map((edge, i) => {
    if (!log) return edge;
    if (sorted[0] !== sorted.at(-1) && (i === 0 || i === last)) return i === 0 ? sorted[0]! : sorted.at(-1)!;
    return 10 ** edge;
  });
  return { edges: raw, capped: wanted.length > mostBins + 1 };
}

/** Height of each bin: runs in it, or their share per unit of the value (on a log axis per decade). */
export function binHeights(sorted: Float64Array, edges: Float64Array, heights: 'count' | 'density', log: boolean): Float64Array {
  const counts = histogramCounts(sorted, edges);
  const place = (edge: number): number => (log ? Math.log10(edge) : edge);
  return Float64Array.from(counts, (count, i) => {
    if (heights === 'count') return count;
    return count / (sorted.length * (place(edges[i + 1]!) - place(edges[i]!)));
  });
}
