import { RunfolioError } from '../../model/index.js';
import type { NumberArray, PointSlice } from '../numberArray.js';
import { finitePoints } from '../smoothing/finitePoints.js';
import { AlignedBuilder, type AlignedValues } from './alignedValues.js';
import { oncePerX } from './oncePerX.js';

/** Values beyond which interpolation would take more memory than a page has. */
const mostValues = 50_000_000;

/**
 * A place for every x at which a run has a finite point; each run has its own value there, or that on the straight line between its points before and after. Throws `too-large` where that is more than 50 million values.
 */
export function alignByInterpolation(runs: readonly PointSlice[]): AlignedValues {
  const each = runs.map((run) => {
    const { x, y } = finitePoints(run);
    return oncePerX({ x, y, start: 0, end: x.length });
  });
  const places = unionOf(each.map(({ x }) => x));
  if (places.length * runs.length > mostValues) {
    const what = `${runs.length.toLocaleString('en-US')} runs at ${places.length.toLocaleString('en-US')} different x`;
    throw new RunfolioError('too-large', `Interpolating ${what} makes more values than a page can hold.`, {
      hint: 'Align by bins, or group fewer runs.',
    });
  }
  const builder = new AlignedBuilder(places.length, places.length * runs.length);
  const next = new Uint32Array(runs.length);
  for (const place of places) {
    builder.place(place);
    each.forEach(({ x, y }, run) => {
      while (next[run]! < x.length && x[next[run]!]! < place) next[run]!++;
      builder.value(valueAt(x, y, next[run]!, place));
    });
  }
  return builder.finish();
}

/** The value at a place whose next point, or own, is at `next`; NaN outside. */
function valueAt(x: NumberArray, y: NumberArray, next: number, place: number): number {
  if (x[next] === place) return y[next]!;
  if (next === 0 || next >= x.length) return NaN;
  const share = (place - x[next - 1]!) / (x[next]! - x[next - 1]!);
  return y[next - 1]! * (1 - share) + y[next]! * share;
}

/** Every x once, ascending. */
function unionOf(parts: readonly NumberArray[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  all.sort();
  let count = 0;
  for (let i = 0; i < all.length; i++) if (i === 0 || all[i] !== all[i - 1]) all[count++] = all[i]!;
  return all.subarray(0, count);
}
