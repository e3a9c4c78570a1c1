/** How places along an axis of values are spaced. `symlog`: asinh(value / threshold), which is linear about 0 and logarithmic beyond. */
export type BinScale = 'linear' | 'symlog';

/** Below this part of the largest value `symlog` is about linear. */
const linearPart = 1e-3;

/** The threshold of `symlog` for values in an extent: a thousandth of the largest in size; 1 where that is 0. */
export function symlogThreshold([low, high]: readonly [number, number]): number {
  return Math.max(Math.abs(low), Math.abs(high)) * linearPart || 1;
}

/** Place of a value on the scale, in units of its own. */
export function scalePlace(value: number, scale: BinScale, threshold: number): number {
  return scale === 'linear' ? value : Math.asinh(value / threshold);
}

/** The value at a place: the reverse of `scalePlace`. */
export function scaleValue(place: number, scale: BinScale, threshold: number): number {
  return scale === 'linear' ? place : Math.sinh(place) * threshold;
}

/** An extent of one value widened about it, so that it has bins too. */
export function widenedExtent([low, high]: readonly [number, number]): [number, number] {
  if (low < high) return [low, high];
  const room = Math.abs(low) * 0.05 || 0.5;
  return [low - room, high + room];
}

/**
 * Bounds of `count` bins that are equally wide on the scale and cover the extent, whose ends they have exactly. Where numbers lie too close for so many, some bins
 * are without width.
 */
export function commonEdges(extent: readonly [number, number], count: number, scale: BinScale): Float64Array {
  const [low, high] = widenedExtent(extent);
  const threshold = symlogThreshold([low, high]);
  const [from, to] = [scalePlace(low, scale, threshold), scalePlace(high, scale, threshold)];
  const edges = new Float64Array(count + 1);
  edges[0] = low;
  for (let i = 1; i < count; i++) {
    const share = i / count;
    const value = scaleValue(from * (1 - share) + to * share, scale, threshold);
    edges[i] = Math.min(high, Math.max(edges[i - 1]!, value));
  }
  edges[count] = high;
  return edges;
}
