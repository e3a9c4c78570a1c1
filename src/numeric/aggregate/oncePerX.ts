import type { NumberArray, PointSlice } from '../numberArray.js';

/** The points of a slice with each x once: with the last finite value that it has there, or NaN where it has none. */
export function oncePerX(slice: PointSlice): { x: NumberArray; y: NumberArray } {
  const { start, end } = slice;
  if (!repeats(slice)) return { x: slice.x.subarray(start, end), y: slice.y.subarray(start, end) };
  const x = new Float64Array(end - start);
  const y = new Float64Array(end - start);
  let count = 0;
  for (let i = start; i < end; i++) {
    const value = slice.y[i]!;
    const finite = value - value === 0;
    if (count === 0 || slice.x[i] !== x[count - 1]) {
      x[count] = slice.x[i]!;
      y[count++] = finite ? value : NaN;
    } else if (finite) y[count - 1] = value;
  }
  return { x: x.subarray(0, count), y: y.subarray(0, count) };
}

function repeats({ x, start, end }: PointSlice): boolean {
  for (let i = start + 1; i < end; i++) if (x[i] === x[i - 1]) return true;
  return false;
}
