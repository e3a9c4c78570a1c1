import type { CurvePoints } from './curvePoints.js';

/** How points were chosen to be drawn. */
export interface DrawnPoints {
  /** Of the points of the curve, ascending. */
  indices: Uint32Array;
  /** `all`; `corners`: those between which the curve runs straight are left out; `m4`: of the corners the first, last, lowest and highest of each pixel column. */
  how: 'all' | 'corners' | 'm4';
}

/**
 * The points to draw of a curve whose x does not decrease. Up to four per pixel all are kept; of more the corners; of more corners than that M4 (Jugel et al., 2014) over
 * `pixels` columns from `x0` to `x1`, whose picture is that of all. Points without a y are never drawn; infinite places count to the columns at the edges.
 */
export function drawnPoints({ x, y }: CurvePoints, pixels: number, [x0, x1]: readonly [number, number]): DrawnPoints {
  const all = finite(y);
  if (all.length <= 4 * pixels) return { indices: all, how: 'all' };
  const corners = cornersOf(x, y, all);
  if (corners.length <= 4 * pixels) return { indices: corners, how: 'corners' };
  return { indices: extremes(x, y, corners, pixels, [x0, x1]), how: 'm4' };
}

/** A curve without the points between which it runs level or upright: as a line it is the same. */
export function cornersOnly({ x, y }: CurvePoints): CurvePoints {
  const kept = cornersOf(
    x,
    y,
    Uint32Array.from(x, (_, i) => i),
  );
  return { x: Float64Array.from(kept, (i) => x[i]!), y: Float64Array.from(kept, (i) => y[i]!) };
}

function finite(y: Float64Array): Uint32Array {
  const kept = new Uint32Array(y.length);
  let size = 0;
  for (let i = 0; i < y.length; i++) if (y[i] === y[i]) kept[size++] = i;
  return kept.subarray(0, size);
}

/** Leaves out what lies on a horizontal or vertical line between its neighbours: that needs no arithmetic, so it is exact. */
function cornersOf(x: Float64Array, y: Float64Array, rows: Uint32Array): Uint32Array {
  const kept = new Uint32Array(rows.length);
  let size = 0;
  for (let i = 0; i < rows.length; i++) {
    const here = rows[i]!;
    if (i > 0 && i + 1 < rows.length) {
      const before = rows[i - 1]!;
      const after = rows[i + 1]!;
      if (x[before] === x[here] && x[after] === x[here] && monotone(y[before]!, y[here]!, y[after]!)) continue;
      if (y[before] === y[here] && y[after] === y[here]) continue;
    }
    kept[size++] = here;
  }
  return kept.subarray(0, size);
}

function monotone(a: number, b: number, c: number): boolean {
  return (a <= b && b <= c) || (a >= b && b >= c);
}

function extremes(x: Float64Array, y: Float64Array, rows: Uint32Array, pixels: number, [x0, x1]: readonly [number, number]): Uint32Array {
  const scale = pixels / (x1 - x0);
  const columnOf = (row: number): number => Math.min(pixels - 1, Math.max(0, Math.floor((x[row]! - x0) * scale)));
  const kept = new Uint32Array(4 * pixels);
  let size = 0;
  for (let i = 0; i < rows.length;) {
    const column = columnOf(rows[i]!);
    let low = i;
    let high = i;
    let end = i + 1;
    for (; end < rows.length && columnOf(rows[end]!) === column; end++) {
      if (y[rows[end]!]! < y[rows[low]!]!) low = end;
      if (y[rows[end]!]! > y[rows[high]!]!) high = end;
    }
    const chosen = [i, Math.min(low, high), Math.max(low, high), end - 1];
    chosen.forEach((at, k) => {
      if (at !== chosen[k - 1]) kept[size++] = rows[at]!;
    });
    i = end;
  }
  return kept.slice(0, size);
}
