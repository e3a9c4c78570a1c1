import type { Binned } from './rebin.js';

/** Figures of a histogram, as if values lay evenly within each bin; all but `total` are NaN where no bin holds anything. */
export interface HistogramStatistics {
  /** What all bins hold together. */
  total: number;
  mean: number;
  /** Standard deviation of that distribution, with what a value varies within its bin. */
  sd: number;
  /** For each share that was asked for. */
  quantiles: Float64Array;
}

/** Statistics of a histogram and its quantiles at `shares` (0 to 1, ascending). Bounds must never fall. */
export function histogramStatistics({ edges, counts }: Binned, shares: readonly number[]): HistogramStatistics {
  // Of the largest count, so that sums of huge counts stay finite.
  const held = Float64Array.from(counts);
  const unit = held.reduce((most, count) => Math.max(most, count), 0);
  const quantiles = new Float64Array(shares.length).fill(NaN);
  if (!(unit > 0)) return { total: 0, mean: NaN, sd: NaN, quantiles };
  const weights = held.map((count) => count / unit);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let [mean, deviation] = [0, 0];
  weights.forEach((weight, i) => (mean += (weight / sum) * middle(edges[i]!, edges[i + 1]!)));
  weights.forEach((weight, i) => {
    const [width, off] = [edges[i + 1]! - edges[i]!, middle(edges[i]!, edges[i + 1]!) - mean];
    deviation += (weight / sum) * ((width * width) / 12 + off * off);
  });
  fillQuantiles(
    edges,
    weights,
    shares.map((share) => share * sum),
    quantiles,
  );
  return { total: held.reduce((all, count) => all + count, 0), mean, sd: Math.sqrt(deviation), quantiles };
}

/** The lowest value up to which the wanted weight is reached: at a border to empty bins that border, of share 0 the lower bound of the first bin that holds anything. */
function fillQuantiles(edges: Binned['edges'], weights: Float64Array, wanted: readonly number[], into: Float64Array): void {
  let [below, next, last] = [0, 0, NaN];
  for (let bin = 0; bin < weights.length; bin++) {
    const weight = weights[bin]!;
    if (weight === 0) continue;
    const [from, to] = [edges[bin]!, edges[bin + 1]!];
    for (; next < wanted.length && wanted[next]! <= below + weight; next++) {
      const share = Math.min(1, Math.max(0, (wanted[next]! - below) / weight));
      into[next] = from === to ? from : from * (1 - share) + to * share;
    }
    below += weight;
    last = to;
  }
  // Rounding may leave the whole just above what was summed.
  into.fill(last, next);
}

function middle(from: number, to: number): number {
  return from / 2 + to / 2;
}
