import { localLine } from './localLine.js';
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
