import type { PointSlice } from '../numberArray.js';
import { sortByX } from '../sortByX.js';
import { AlignedBuilder, type AlignedValues } from './alignedValues.js';
import { oncePerX } from './oncePerX.js';

/** A place for every x that a run has a point at, finite or not, with the values of those that have it exactly. */
export function alignByX(runs: readonly PointSlice[]): AlignedValues {
  const each = runs.map(oncePerX);
  const total = each.reduce((sum, { x }) => sum + x.length, 0);
  const x = new Float64Array(total);
  const y = new Float64Array(total);
  let at = 0;
  for (const run of each) {
    x.set(run.x, at);
    y.set(run.y, at);
    at += run.x.length;
  }
  const sorted = sortByX(x, y);
  const builder = new AlignedBuilder(total, total);
  for (let i = 0; i < total; i++) {
    if (i === 0 || sorted.x[i] !== sorted.x[i - 1]) builder.place(sorted.x[i]!);
    builder.value(sorted.y[i]!);
  }
  return builder.finish();
}
