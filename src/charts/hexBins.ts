/** Hexagons that hold points, with how many each holds. */
export interface HexBins {
  readonly radius: number;
  /** Middles, in CSS pixels. */
  readonly left: Float64Array;
  readonly top: Float64Array;
  readonly count: Uint32Array;
  /** Index of a hexagon by the `hexKey` of any place in it. */
  readonly index: ReadonlyMap<number, number>;
  readonly most: number;
}

/** Keys per line of hexagons: more than any screen is wide. */
const perLine = 65_536;

/** Counts points in hexagons that stand on a corner, `radius` from middle to corner. Points whose place is NaN, or that are not `shown`, are left out. */
export function hexBins(left: Float32Array, top: Float32Array, shown: Uint8Array, radius: number): HexBins {
  const index = new Map<number, number>();
  const counts: number[] = [];
  for (let row = 0; row < left.length; row++) {
    if (shown[row] === 0 || Number.isNaN(left[row]! + top[row]!)) continue;
    const key = hexKey(left[row]!, top[row]!, radius);
    const known = index.get(key);
    if (known === undefined) index.set(key, counts.push(1) - 1);
    else counts[known]!++;
  }
  const keys = [...index.keys()];
  const lineOf = (key: number): number => Math.floor(key / perLine);
  const width = radius * Math.sqrt(3);
  return {
    radius,
    left: Float64Array.from(keys, (key) => ((key % perLine) + (lineOf(key) % 2) / 2) * width),
    top: Float64Array.from(keys, (key) => lineOf(key) * radius * 1.5),
    count: Uint32Array.from(counts),
    index,
    most: counts.reduce((most, count) => Math.max(most, count), 0),
  };
}

/** A number that is the same for all places of one hexagon: the one whose middle is nearest. Places must not be negative. */
export function hexKey(left: number, top: number, radius: number): number {
  const [width, height] = [radius * Math.sqrt(3), radius * 1.5];
  const line = Math.round(top / height);
  const column = Math.round(left / width - (line % 2) / 2);
  const off = top / height - line;
  if (3 * Math.abs(off) <= 1) return line * perLine + Math.max(0, column);
  // Near a corner: the hexagon above or below may be nearer.
  const line2 = line + (off < 0 ? -1 : 1);
  if (line2 < 0) return line * perLine + Math.max(0, column);
  const column2 = Math.round(left / width - (line2 % 2) / 2);
  const distance = (c: number, l: number): number => (left - (c + (l % 2) / 2) * width) ** 2 + (top - l * height) ** 2;
  return distance(column2, line2) < distance(column, line) ? line2 * perLine + Math.max(0, column2) : line * perLine + Math.max(0, column);
}
