import { meanOf } from '../statistics/summarise.js';
import { studentT } from '../statistics/studentT.js';

/** Why a fit has no answer. */
export type FitProblem = 'too-few' | 'x-is-constant';

/** A straight line through points by least squares. What is not defined is NaN: `problem` says why there is no line; `r` also lacks where all y are equal. */
export interface LinearFit {
  n: number;
  slope: number;
  intercept: number;
  /** Pearson's correlation. */
  r: number;
  /** Standard error of the slope; NaN for fewer than three points. */
  slopeError: number;
  /** Standard deviation of the residuals, with n − 2 degrees of freedom; NaN for fewer than three points. */
  residual: number;
  meanX: number;
  /** Sum of squared distances of x from its mean. */
  spreadX: number;
  problem?: FitProblem | undefined;
}

/** The least-squares line through finite points (Draper and Smith, Applied Regression Analysis, 1.2). */
export function linearFit(x: Float64Array, y: Float64Array): LinearFit {
  const n = x.length;
  const [meanX, meanY] = [meanOf(x), meanOf(y)];
  let [spreadX, spreadY, product] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [dx, dy] = [x[i]! - meanX, y[i]! - meanY];
    spreadX += dx * dx;
    spreadY += dy * dy;
    product += dx * dy;
  }
  const problem = problemOf(x);
  if (problem) return { n, slope: NaN, intercept: NaN, r: NaN, slopeError: NaN, residual: NaN, meanX, spreadX, problem };
  const slope = product / spreadX;
  const r = isConstant(y) ? NaN : Math.max(-1, Math.min(1, product / (Math.sqrt(spreadX) * Math.sqrt(spreadY))));
  const residual = n < 3 ? NaN : Math.sqrt(residualSquares(x, y, slope, meanX, meanY) / (n - 2));
  return { n, slope, intercept: meanY - slope * meanX, r, slopeError: residual / Math.sqrt(spreadX), residual, meanX, spreadX };
}

/** Height of the line at x. */
export function linearAt({ slope, intercept }: LinearFit, x: number): number {
  return intercept + slope * x;
}

/** Half the width of the confidence band of the mean at each x: t · residual · √(1/n + (x − mean)²/spread) (Draper and Smith, 3.1). NaN for fewer than three points. */
export function linearBand(fit: LinearFit, x: Float64Array, level = 0.95): Float64Array {
  const { n, residual, meanX, spreadX } = fit;
  const t = n < 3 ? NaN : studentT(level, n - 2);
  return x.map((at) => t * residual * Math.sqrt(1 / n + (at - meanX) ** 2 / spreadX));
}

/** Why no line goes through points with these x; undefined where one does. */
export function problemOf(x: Float64Array): FitProblem | undefined {
  if (x.length < 2) return 'too-few';
  return isConstant(x) ? 'x-is-constant' : undefined;
}

function isConstant(values: Float64Array): boolean {
  return values.every((value) => value === values[0]);
}

/** Of the centred values, so that none of their digits is lost far from 0. */
function residualSquares(x: Float64Array, y: Float64Array, slope: number, meanX: number, meanY: number): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (y[i]! - meanY - slope * (x[i]! - meanX)) ** 2;
  return sum;
}
