import { studentT } from '../statistics/studentT.js';
import { problemOf, type FitProblem } from './linearFit.js';

/** A smooth line through points, at ascending x. Empty where there is none, which `problem` explains. */
export interface Loess {
  n: number;
  x: Float64Array;
  y: Float64Array;
  /** Half the width of the pointwise 95 % confidence band of the mean; NaN where too few points are left to tell. */
  band: Float64Array;
  problem?: FitProblem | undefined;
}

/** Points beyond which the line is found at some places only, and runs straight between them. */
const mostPlaces = 200;

/** The local fit at one place: its value, the weight a point there has in it, and the sum of the squared weights of all points. */
interface LocalFit {
  value: number;
  leverage: number;
  norm: number;
}

/**
 * LOESS of degree 1 with tricube weights over the nearest ⌊span · n⌋ points, without robustness iterations (Cleveland, 1979; as statsmodels' `lowess` with
 * `it=0`), through finite points. The line is found at every x, or at 200 of them (half evenly along x, half evenly by rank) where there are more. Its band
 * is ± t · s · ‖l(x)‖, l(x) being the weights of the points in the fit at x, s² = RSS / (n − 2 tr L + tr LLᵀ) (Cleveland and Devlin, 1988).
 */
export function loess(x: Float64Array, y: Float64Array, span: number): Loess {
  const n = x.length;
  const none = new Float64Array();
  const problem = problemOf(x) ?? (n < 3 ? 'too-few' : undefined);
  if (problem) return { n, x: none, y: none, band: none, problem };
  const order = Int32Array.from(x.keys()).toSorted((a, b) => x[a]! - x[b]! || a - b);
  const xs = Float64Array.from(order, (row) => x[row]!);
  const ys = Float64Array.from(order, (row) => y[row]!);
  const places = placesIn(xs);
  const near = Math.min(n, Math.max(2, Math.floor(span * n + 1e-10)));
  const fits: LocalFit[] = [];
  let first = 0;
  for (const at of places) {
    while (first + near < n && at - xs[first]! > xs[first + near]! - at) first++;
    fits.push(localFit(xs, ys, first, first + near, at));
  }
  const { sigma, freedom } = residualsOf(xs, ys, places, fits);
  const t = freedom > 0.5 ? studentT(0.95, freedom) : NaN;
  return {
    n,
    x: places,
    y: Float64Array.from(fits, ({ value }) => value),
    band: Float64Array.from(fits, ({ norm }) => t * sigma * Math.sqrt(norm)),
  };
}

/** Distinct x, or 200 or fewer of them. */
function placesIn(xs: Float64Array): Float64Array {
  const distinct = xs.filter((value, i) => i === 0 || value !== xs[i - 1]);
  if (distinct.length <= mostPlaces) return distinct;
  const half = mostPlaces / 2;
  const [low, high] = [distinct[0]!, distinct.at(-1)!];
  const even = Array.from({ length: half }, (_, i) => low + ((high - low) * i) / (half - 1));
  const ranked = Array.from({ length: half }, (_, i) => distinct[Math.round(((distinct.length - 1) * i) / (half - 1))]!);
  return Float64Array.from(new Set([...even, ...ranked])).toSorted();
}

/** The weighted least-squares line through the points `from` to `to`, at one place. */
function localFit(xs: Float64Array, ys: Float64Array, from: number, to: number, at: number): LocalFit {
  const radius = Math.max(at - xs[from]!, xs[to - 1]! - at);
  // Where many points share one x, all of them count.
  if (radius <= 0) return meanAt(xs, ys, at);
  let [sum, sumX, sumY] = [0, 0, 0];
  for (let i = from; i < to; i++) {
    const w = tricube(Math.abs(xs[i]! - at) / radius);
    sum += w;
    sumX += w * (xs[i]! - at);
    sumY += w * ys[i]!;
  }
  const [meanX, meanY] = [sumX / sum, sumY / sum];
  let [spread, product] = [0, 0];
  for (let i = from; i < to; i++) {
    const dx = xs[i]! - at - meanX;
    const w = tricube(Math.abs(xs[i]! - at) / radius);
    spread += w * dx * dx;
    product += w * dx * (ys[i]! - meanY);
  }
  const tilt = spread > 1e-24 * radius * radius * sum ? -meanX / spread : 0;
  let norm = 0;
  for (let i = from; i < to; i++) {
    const w = tricube(Math.abs(xs[i]! - at) / radius);
    norm += (w * (1 / sum + tilt * (xs[i]! - at - meanX))) ** 2;
  }
  return { value: meanY + tilt * product, leverage: 1 / sum - tilt * meanX, norm };
}

function meanAt(xs: Float64Array, ys: Float64Array, at: number): LocalFit {
  let [count, sum] = [0, 0];
  for (let i = 0; i < xs.length; i++) {
    if (xs[i] !== at) continue;
    count++;
    sum += ys[i]!;
  }
  return { value: sum / count, leverage: 1 / count, norm: 1 / count };
}

function tricube(distance: number): number {
  return distance >= 1 ? 0 : (1 - distance ** 3) ** 3;
}

/** Spread of the residuals, and the degrees of freedom that are left for it. Between places all runs straight. */
function residualsOf(
  xs: Float64Array,
  ys: Float64Array,
  places: Float64Array,
  fits: readonly LocalFit[],
): { sigma: number; freedom: number } {
  let [squares, freedom, place] = [0, xs.length, 0];
  for (let i = 0; i < xs.length; i++) {
    while (place + 1 < places.length && places[place + 1]! <= xs[i]!) place++;
    const [before, after] = [fits[place]!, fits[place + 1] ?? fits[place]!];
    const gap = (places[place + 1] ?? 0) - places[place]!;
    const share = place + 1 < places.length && gap > 0 ? (xs[i]! - places[place]!) / gap : 0;
    const between = (a: number, b: number): number => a + (b - a) * share;
    squares += (ys[i]! - between(before.value, after.value)) ** 2;
    freedom += between(before.norm - 2 * before.leverage, after.norm - 2 * after.leverage);
  }
  return { sigma: freedom > 0 ? Math.sqrt(squares / freedom) : NaN, freedom };
}
