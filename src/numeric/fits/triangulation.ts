import { Delaunay } from 'd3';

/** Values over a plane, interpolated between points. */
export interface Surface {
  /** The value at a place; NaN outside of the triangles. */
  at: (x: number, y: number) => number;
  /** Points that were at a place where another was: their values were averaged. */
  duplicates: number;
  /** Places with a value. */
  places: number;
}

/**
 * Linear interpolation on the Delaunay triangulation of points (as scipy's `LinearNDInterpolator`). Nothing is made up: places outside of the convex hull
 * have no value, nor those within triangles with a side longer than `longest` (in units of x and y, which the caller scales alike). Points that are not finite
 * are left out; undefined where fewer than three places are left, or all lie on a line.
 */
export function triangulate(x: Float64Array, y: Float64Array, z: Float64Array, longest = Infinity): Surface | undefined {
  const { points, values, duplicates } = distinctPoints(x, y, z);
  if (values.length < 3) return undefined;
  const { triangles } = new Delaunay(points);
  if (triangles.length === 0) return undefined;
  const index = new TriangleIndex(points, triangles, longest);
  return { at: (px, py) => index.interpolate(px, py, values), duplicates, places: values.length };
}

function distinctPoints(
  x: Float64Array,
  y: Float64Array,
  z: Float64Array,
): { points: Float64Array; values: Float64Array; duplicates: number } {
  const sums = new Map<string, { x: number; y: number; sum: number; count: number }>();
  let duplicates = 0;
  for (let row = 0; row < x.length; row++) {
    const [px, py, value] = [x[row]!, y[row]!, z[row]!];
    if (!Number.isFinite(px) || !Number.isFinite(py) || !Number.isFinite(value)) continue;
    const known = sums.get(`${px} ${py}`);
    if (known) {
      known.sum += value;
      known.count++;
      duplicates++;
    } else sums.set(`${px} ${py}`, { x: px, y: py, sum: value, count: 1 });
  }
  const places = [...sums.values()];
  return {
    points: Float64Array.from(places.flatMap((place) => [place.x, place.y])),
    values: Float64Array.from(places, ({ sum, count }) => sum / count),
    duplicates,
  };
}

/** Finds the triangle of a place through a grid of cells, each with the triangles whose box meets it. */
class TriangleIndex {
  readonly #points: Float64Array;
  readonly #triangles: ArrayLike<number>;
  readonly #cells = new Map<number, number[]>();
  readonly #low: [number, number];
  readonly #step: [number, number];
  readonly #side: number;

  constructor(points: Float64Array, triangles: ArrayLike<number>, longest: number) {
    this.#points = points;
    this.#triangles = triangles;
    const [low, high] = boxOf(points);
    this.#side = Math.max(1, Math.ceil(Math.sqrt(triangles.length / 3)));
    this.#low = low;
    this.#step = [(high[0] - low[0]) / this.#side || 1, (high[1] - low[1]) / this.#side || 1];
    for (let triangle = 0; 3 * triangle < triangles.length; triangle++) {
      if (this.#longestSide(triangle) <= longest) this.#file(triangle);
    }
  }

  interpolate(x: number, y: number, values: Float64Array): number {
    for (const triangle of this.#cells.get(this.#cellOf(x, y)) ?? []) {
      const shares = this.#sharesIn(triangle, x, y);
      if (shares) return shares.reduce((sum, share, corner) => sum + share * values[this.#triangles[3 * triangle + corner]!]!, 0);
    }
    return NaN;
  }

  #corner(triangle: number, corner: number): [number, number] {
    const point = this.#triangles[3 * triangle + corner]!;
    return [this.#points[2 * point]!, this.#points[2 * point + 1]!];
  }

  #longestSide(triangle: number): number {
    const corners = [0, 1, 2].map((corner) => this.#corner(triangle, corner));
    return Math.max(...corners.map(([ax, ay], i) => Math.hypot(ax - corners[(i + 1) % 3]![0], ay - corners[(i + 1) % 3]![1])));
  }

  /** Barycentric coordinates of a place within a triangle, its edges included; undefined outside. */
  #sharesIn(triangle: number, x: number, y: number): [number, number, number] | undefined {
    const [[ax, ay], [bx, by], [cx, cy]] = [this.#corner(triangle, 0), this.#corner(triangle, 1), this.#corner(triangle, 2)];
    const area = (by - cy) * (ax - cx) + (cx - bx) * (ay - cy);
    if (area === 0) return undefined;
    const a = ((by - cy) * (x - cx) + (cx - bx) * (y - cy)) / area;
    const b = ((cy - ay) * (x - cx) + (ax - cx) * (y - cy)) / area;
    const c = 1 - a - b;
    const slack = -1e-12;
    return a >= slack && b >= slack && c >= slack ? [a, b, c] : undefined;
  }

  #cellOf(x: number, y: number): number {
    const column = Math.min(this.#side - 1, Math.max(0, Math.floor((x - this.#low[0]) / this.#step[0])));
    const row = Math.min(this.#side - 1, Math.max(0, Math.floor((y - this.#low[1]) / this.#step[1])));
    return row * this.#side + column;
  }

  #file(triangle: number): void {
    const corners = [0, 1, 2].map((corner) => this.#corner(triangle, corner));
    const cells = (axis: 0 | 1): [number, number] => {
      const places = corners.map((corner) => Math.min(this.#side - 1, Math.floor((corner[axis] - this.#low[axis]) / this.#step[axis])));
      return [Math.min(...places), Math.max(...places)];
    };
    const [[left, right], [bottom, top]] = [cells(0), cells(1)];
    for (let row = bottom; row <= top; row++) {
      for (let column = left; column <= right; column++) {
        const cell = row * this.#side + column;
        this.#cells.set(cell, [...(this.#cells.get(cell) ?? []), triangle]);
      }
    }
  }
}

function boxOf(points: Float64Array): [[number, number], [number, number]] {
  const low: [number, number] = [Infinity, Infinity];
  const high: [number, number] = [-Infinity, -Infinity];
  for (let i = 0; i < points.length; i++) {
    const axis = (i % 2) as 0 | 1;
    low[axis] = Math.min(low[axis], points[i]!);
    high[axis] = Math.max(high[axis], points[i]!);
  }
  return [low, high];
}
