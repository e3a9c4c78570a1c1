import type { CurvePoints } from './curvePoints.js';

/**
 * The mean of the ROC curves of several classes: at every false positive rate at which one of them has a point, the mean of their true positive rates, in between in proportion.
 * scikit-learn's recipe, but with the lower end of every vertical step as well, so that the area below is the mean of the classes' areas (`roc_auc_score` with
 * `average="macro"`). Curves run from (0, 0) to (1, 1).
 */
export function macroCurve(curves: readonly CurvePoints[]): CurvePoints {
  const grid = unionOf(curves.map(({ x }) => x));
  const low = new Float64Array(grid.length);
  const high = new Float64Array(grid.length);
  for (const curve of curves) addCurve(curve, grid, low, high);
  const x: number[] = [];
  const y: number[] = [];
  for (let i = 0; i < grid.length; i++) {
    for (const sums of low[i] === high[i] ? [high] : [low, high]) {
      x.push(grid[i]!);
      y.push(sums[i]! / curves.length);
    }
  }
  return { x: Float64Array.from(x), y: Float64Array.from(y) };
}

/** Adds the lower and upper end of a curve at each x of the grid, which has all of its own. */
function addCurve({ x, y }: CurvePoints, grid: Float64Array, low: Float64Array, high: Float64Array): void {
  for (let i = 0, at = 0; i < grid.length; i++) {
    const here = grid[i]!;
    while (at < x.length - 1 && x[at]! < here) at++;
    if (x[at] === here) {
      low[i]! += y[at]!;
      while (at < x.length - 1 && x[at + 1] === here) at++;
      high[i]! += y[at]!;
      continue;
    }
    const [x0, y0] = [x[at - 1]!, y[at - 1]!];
    const between = y0 + ((y[at]! - y0) / (x[at]! - x0)) * (here - x0);
    low[i]! += between;
    high[i]! += between;
  }
}

function unionOf(columns: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(columns.reduce((sum, { length }) => sum + length, 0));
  columns.reduce((at, column) => {
    all.set(column, at);
    return at + column.length;
  }, 0);
  all.sort();
  return all.filter((value, i) => i === 0 || value !== all[i - 1]);
}

/** Area under a curve whose x does not decrease, by trapezoids. */
export function curveArea({ x, y }: CurvePoints): number {
  let area = 0;
  for (let i = 1; i < x.length; i++) area += (x[i]! - x[i - 1]!) * (y[i]! + y[i - 1]!);
  return area / 2;
}
