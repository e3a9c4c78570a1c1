import { studentT } from '../statistics/index.js';

/** A smooth curve through points. */
export interface LoessCurve {
  x: Float64Array;
  y: Float64Array;
  /** Half the width of the pointwise 95 % band: t · σ · ‖l(x)‖, where the curve at x is Σ lᵢ(x)·yᵢ; NaN where too few points are left to tell. */
  half: Float64Array;
  /** Points it was fitted to. */
  n: number;
}

/**
 * LOWESS without robustness iterations (Cleveland, 1979), as statsmodels' `lowess(y, x, frac, it=0, xvals)`: at each place a line by least squares through the
 * nearest ⌊frac · n + 1e-10⌋ points, weighted by the tricube of their distance. σ² is Σ(yᵢ − ŷᵢ)² / δ, and t has δ degrees of freedom: δ = n − 2 tr L + tr LLᵀ
 * (Cleveland and Devlin, 1988), where ŷ and the diagonals of L and LLᵀ are those of the places, in proportion between them. `at` ascends. `x` must ascend and both
 * be finite. Undefined where fewer than three points are near, or the places are none.
 */
export function loess(x: Float64Array, y: Float64Array, at: Float64Array, fraction: number): LoessCurve | undefined {
  const n = x.length;
  const near = Math.min(n, Math.floor(fraction * n + 1e-10));
  if (near < 3 || at.length === 0) return undefined;
  const curve = new Float64Array(at.length);
  const norms = new Float64Array(at.length);
  const owns = new Float64Array(at.length);
  let from = 0;
  for (let place = 0; place < at.length; place++) {
    const center = at[place]!;
    while (from + near < n && x[from + near]! - center < center - x[from]!) from++;
    const fit = localLine(x, y, from, from + near, center);
    curve[place] = fit.y;
    norms[place] = fit.norm;
    owns[place] = fit.own;
  }
  const { squares, freedom } = residualsOf(x, y, at, { curve, norms, owns });
  const width = freedom > 0.5 ? studentT(0.95, freedom) * Math.sqrt(squares / freedom) : NaN;
  return { x: at, y: curve, half: norms.map((norm) => width * norm), n };
}

/** The weighted line through a window of points at its center, the length of the weights that make it of the ys, and the weight of a point at the center. */
function localLine(x: Float64Array, y: Float64Array, from: number, to: number, center: number): { y: number; norm: number; own: number } {
  const radius = Math.max(center - x[from]!, x[to - 1]! - center);
  const weightAt = (i: number): number => tricube(Math.abs(x[i]! - center), radius);
  let [w, wx, wxx] = [0, 0, 0];
  for (let i = from; i < to; i++) {
    const weight = weightAt(i);
    const d = x[i]! - center;
    w += weight;
    wx += weight * d;
    wxx += weight * d * d;
  }
  const mean = wx / w;
  const spread = wxx / w - mean * mean;
  const level = !(Math.sqrt(Math.max(0, spread)) > 0.001 * (x.at(-1)! - x[0]!));
  let [value, squared] = [0, 0];
  for (let i = from; i < to; i++) {
    const share = weightAt(i) / w;
    const pull = level ? share : share * (1 - (mean * (x[i]! - center - mean)) / spread);
    value += pull * y[i]!;
    squared += pull * pull;
  }
  return { y: value, norm: Math.sqrt(squared), own: (level ? 1 : 1 + (mean * mean) / spread) / w };
}

/** Cleveland's weights: 1 within a thousandth of the radius, 0 beyond 0.999 of it. */
function tricube(distance: number, radius: number): number {
  if (distance <= 0.001 * radius) return 1;
  if (distance > 0.999 * radius) return 0;
  return (1 - (distance / radius) ** 3) ** 3;
}

/** The squared residuals, and the degrees of freedom that are left for them. */
function residualsOf(
  x: Float64Array,
  y: Float64Array,
  at: Float64Array,
  { curve, norms, owns }: { curve: Float64Array; norms: Float64Array; owns: Float64Array },
): { squares: number; freedom: number } {
  let [squares, freedom, place] = [0, x.length, 0];
  for (let i = 0; i < x.length; i++) {
    while (place + 2 < at.length && at[place + 1]! <= x[i]!) place++;
    const [a, b] = [at[place]!, at[place + 1] ?? at[place]!];
    const share = b > a ? Math.min(1, Math.max(0, (x[i]! - a) / (b - a))) : 0;
    const between = (values: Float64Array): number => values[place]! + ((values[place + 1] ?? values[place]!) - values[place]!) * share;
    squares += (y[i]! - between(curve)) ** 2;
    freedom += between(norms) ** 2 - 2 * between(owns);
  }
  return { squares, freedom };
}
