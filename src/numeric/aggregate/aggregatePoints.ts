import type { Alignment, Band, Centre } from '../../model/index.js';
import type { PointSlice } from '../numberArray.js';
import { centreOf, resamplesFor, spreadOf } from '../statistics/index.js';
import { workPerLook } from '../smoothing/workPerLook.js';
import { alignByBins } from './alignByBins.js';
import { alignByInterpolation } from './alignByInterpolation.js';
import { alignByX } from './alignByX.js';
import type { AlignedValues } from './alignedValues.js';

/** What becomes of the runs of a group: see `AggregateStep`. */
export interface Aggregation {
  readonly align: Alignment;
  readonly centre: Centre;
  readonly band?: Band | undefined;
  /** The range that bins part. */
  readonly range: readonly [number, number];
}

/** The line of a group and what is around it, row-aligned. */
export interface GroupLine {
  readonly x: Float64Array<ArrayBuffer>;
  /** NaN where no run has a finite value. */
  readonly centre: Float64Array<ArrayBuffer>;
  /** Both NaN where there are too few values; absent without a band. */
  readonly low?: Float64Array<ArrayBuffer>;
  readonly high?: Float64Array<ArrayBuffer>;
  /** Runs that count at each x. */
  readonly n: Uint32Array<ArrayBuffer>;
}

/** Makes one line of the points of several runs. A generator, so that whoever runs it may pause where it yields. */
export function* aggregatePoints(runs: readonly PointSlice[], how: Aggregation): Generator<undefined, GroupLine> {
  const aligned = align(runs, how);
  yield;
  const places = aligned.x.length;
  const out = { x: aligned.x, centre: new Float64Array(places), n: new Uint32Array(places) };
  const around = how.band && { band: how.band, low: new Float64Array(places), high: new Float64Array(places) };
  const sorted = new Float64Array(runs.length);
  const look = workPerLook(runs.length * (how.band === 'bootstrap' ? 3 * resamplesFor(runs.length) : 30));
  for (let place = 0; place < places; place++) {
    const values = sortedInto(sorted, aligned, place);
    out.n[place] = values.length;
    out.centre[place] = centreOf(values, how.centre);
    if (around) [around.low[place], around.high[place]] = spreadOf(values, around.band, how.centre);
    if (place % look === look - 1) yield;
  }
  return { ...out, ...(around && { low: around.low, high: around.high }) };
}

function align(runs: readonly PointSlice[], { align: alignment, range: [low, high] }: Aggregation): AlignedValues {
  switch (alignment.by) {
    case 'x':
      return alignByX(runs);
    case 'bins':
      return alignByBins(runs, { count: alignment.count, low, high });
    case 'interpolation':
      return alignByInterpolation(runs);
    default:
      return alignment satisfies never;
  }
}

/** Up to which number of values shifting them into place beats a sort. */
const fewValues = 40;

/** The values of a place, ascending, in the array given. */
function sortedInto(sorted: Float64Array, { offsets, values }: AlignedValues, place: number): Float64Array {
  const [from, to] = [offsets[place]!, offsets[place + 1]!];
  const out = sorted.subarray(0, to - from);
  if (to - from > fewValues) {
    out.set(values.subarray(from, to));
    // In place: the array is there to be written to.
    out.sort();
    return out;
  }
  for (let i = from; i < to; i++) {
    const value = values[i]!;
    let at = i - from;
    for (; at > 0 && out[at - 1]! > value; at--) out[at] = out[at - 1]!;
    out[at] = value;
  }
  return out;
}
