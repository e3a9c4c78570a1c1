/** Numbers as wide as a file holds them. */
export type Numbers = Int32Array | Float32Array | Float64Array;

/** Whether every number is a whole one in the range of int32, or a zero of either sign. */
export function fitInt32(values: ArrayLike<number>): boolean {
  for (let i = 0; i < values.length; i++) if ((values[i]! | 0) !== values[i]) return false;
  return true;
}

/** Whether every number equals its single-precision form, or is NaN. */
export function fitFloat32(values: ArrayLike<number>): boolean {
  for (let i = 0; i < values.length; i++) if (Math.fround(values[i]!) !== values[i] && !Number.isNaN(values[i])) return false;
  return true;
}

function hasNegativeZero(values: ArrayLike<number>): boolean {
  for (let i = 0; i < values.length; i++) if (Object.is(values[i], -0)) return true;
  return false;
}

/** int32 where the numbers lose nothing by it, float64 otherwise. */
export function narrowWhole(values: ArrayLike<number>): Int32Array | Float64Array {
  return fitInt32(values) ? Int32Array.from(values) : Float64Array.from(values);
}

/** float32 where the numbers lose nothing by it, float64 otherwise. */
export function narrowReal(values: ArrayLike<number>): Float32Array | Float64Array {
  return fitFloat32(values) ? Float32Array.from(values) : Float64Array.from(values);
}

/** The first of int32, float32 and float64 in which the numbers lose nothing, the sign of zero included. */
export function narrowNumbers(values: ArrayLike<number>): Numbers {
  return fitInt32(values) && !hasNegativeZero(values) ? Int32Array.from(values) : narrowReal(values);
}
