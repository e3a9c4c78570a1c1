import { studentT } from '../statistics/index.js';

/** A straight line through points by least squares. */
export interface LinearFit {
  /** Points with finite x and y. */
  n: number;
  slope: number;
  intercept: number;
  /** Pearson's correlation; NaN where y does not vary. */
  r: number;
  /** Standard error of the slope; NaN below three points. */
  slopeError: number;
  /** y of the line at x, and half the width of its 95 % confidence band (of the mean) there: t · s · √(1/n + (x − x̄)²/Sxx); NaN below three points. */
  at: (x: number) => { y: number; half: number };
}

/** Why there is no line. */
export type NoFit = 'too-few' | 'no-variance';

/** Fits a line to the points that are finite in both; a reason where fewer than two are, or all have the same x. */
export function linearFit(x: Float64Array, y: Float64Array): LinearFit | NoFit {
  const rows = Array.from(x.keys()).filter((row) => Number.isFinite(x[row]) && Number.isFinite(y[row]));
  const n = rows.length;
  if (n < 2) return 'too-few';
  const mx = rows.reduce((sum, row) => sum + x[row]!, 0) / n;
  const my = rows.reduce((sum, row) => sum + y[row]!, 0) / n;
  let [xx, yy, xy] = [0, 0, 0];
  for (const row of rows) {
    const [dx, dy] = [x[row]! - mx, y[row]! - my];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  if (!(xx > 0)) return 'no-variance';
  const slope = xy / xx;
  const residual = rows.reduce((sum, row) => sum + (y[row]! - my - slope * (x[row]! - mx)) ** 2, 0);
  const s = n > 2 ? Math.sqrt(residual / (n - 2)) : NaN;
  const t = n > 2 ? studentT(0.95, n - 2) : NaN;
  return {
    n,
    slope,
    intercept: my - slope * mx,
    r: yy > 0 ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))) : NaN,
    slopeError: s / Math.sqrt(xx),
    at: (at) => ({ y: my + slope * (at - mx), half: t * s * Math.sqrt(1 / n + (at - mx) ** 2 / xx) }),
  };
}
