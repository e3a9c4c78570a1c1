import type { PointSlice } from '../numberArray.js';
import { AlignedBuilder, type AlignedValues } from './alignedValues.js';

/** Equal bins over a range of x, whose ends are in the first and the last. */
export interface Bins {
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

/** A place in the middle of every bin that a run has a point in; the value of a run is the mean of its finite points there. */
export function alignByBins(runs: readonly PointSlice[], bins: Bins): AlignedValues {
  const seen = new Uint8Array(bins.count);
  const means = runs.map((run) => binMeans(run, bins, seen));
  const builder = new AlignedBuilder(bins.count, bins.count * runs.length);
  const width = (bins.high - bins.low) / bins.count;
  for (let bin = 0; bin < bins.count; bin++) {
    if (seen[bin] === 0) continue;
    builder.place(bins.low + (bin + 0.5) * width);
    for (const own of means) builder.value(own[bin]!);
  }
  return builder.finish();
}

/** The mean of the finite points of a run in each bin, NaN for none; `seen` gets 1 for each bin that has a point. */
function binMeans({ x, y, start, end }: PointSlice, { count, low, high }: Bins, seen: Uint8Array): Float64Array {
  const sums = new Float64Array(count);
  const counts = new Uint32Array(count);
  for (let i = start; i < end; i++) {
    const bin = high > low ? Math.min(count - 1, Math.floor(((x[i]! - low) / (high - low)) * count)) : 0;
    seen[bin] = 1;
    const value = y[i]!;
    if (value - value !== 0) continue;
    counts[bin]!++;
    sums[bin] = sums[bin]! + (value - sums[bin]!) / counts[bin]!;
  }
  for (let bin = 0; bin < count; bin++) if (counts[bin] === 0) sums[bin] = NaN;
  return sums;
}
