import { defaultBins, type CurveFacts, type CurvePlan } from '../../model/index.js';
import { cornersOnly, curvePoints, drawnPoints, macroCurve, oneClass, type CurvePoints, type ThresholdTable } from '../../numeric/index.js';
import { calibrationOf, type SortedClass, type SortedRows } from './sortedScores.js';

/** The points of a line to draw. */
export interface LinePoints extends CurvePoints {
  /** Threshold, tp and fp; of calibration low, high and count. NaN where a point has none. */
  facts: readonly [Float64Array, Float64Array, Float64Array];
  how: CurveFacts['drawn'];
  /** Points that the line has in all. */
  of: number;
}

/** The points of all lines but the macro averages, and what they span. */
export interface DrawnLines {
  of: (group: number, which: number | 'micro') => LinePoints | undefined;
  xExtent: [number, number];
  yExtent: [number, number];
}

/** Chooses the points to draw. Curves that are not defined have none. */
export function linePoints(plan: CurvePlan, { groups }: SortedRows): DrawnLines {
  const whole = [0, 1] as [number, number];
  if (plan.pixels === 0) return { of: () => undefined, xExtent: whole, yExtent: whole };
  const { curve } = plan;
  if (curve === 'calibration') {
    return lookUp(groups, (sorted) => calibrationPoints(sorted, plan), whole, whole);
  }
  const all = new Map<ThresholdTable, CurvePoints>();
  for (const { classes, micro } of groups)
    for (const { table } of micro ? [...classes, micro] : classes) if (isDefined(table, curve)) all.set(table, curvePoints(table, curve));
  const [xExtent, yExtent] = curve === 'det' ? [extentOf(all, 'x'), extentOf(all, 'y')] : [whole, whole];
  const make = ({ table }: SortedClass): LinePoints | undefined => {
    const points = all.get(table);
    return points && thinned(points, table, plan.pixels, xExtent);
  };
  return lookUp(groups, make, xExtent, yExtent);
}

/** The macro average of the ROC curves that are defined. */
export function macroLine(classes: readonly SortedClass[], pixels: number): LinePoints | undefined {
  const defined = classes.filter(({ table }) => oneClass(table) === undefined);
  if (defined.length === 0) return undefined;
  const all = macroCurve(defined.map(({ table }) => cornersOnly(curvePoints(table, 'roc'))));
  return thinned(all, undefined, pixels, [0, 1]);
}

function lookUp(
  groups: SortedRows['groups'],
  make: (sorted: SortedClass) => LinePoints | undefined,
  xExtent: [number, number],
  yExtent: [number, number],
): DrawnLines {
  const of = (group: number, which: number | 'micro') => {
    const sorted = which === 'micro' ? groups[group]?.micro : groups[group]?.classes[which];
    return sorted && make(sorted);
  };
  return { of, xExtent, yExtent };
}

/** ROC and DET need both classes, the others positives. */
function isDefined(table: ThresholdTable, curve: CurvePlan['curve']): boolean {
  return curve === 'roc' || curve === 'det' ? oneClass(table) === undefined : table.positives > 0;
}

function extentOf(all: ReadonlyMap<unknown, CurvePoints>, axis: 'x' | 'y'): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const points of all.values()) {
    for (const value of points[axis]) {
      if (!Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (low < high) return [low, high];
  return low === high ? [low - 1, high + 1] : [-3, 3];
}

function thinned(points: CurvePoints, table: ThresholdTable | undefined, pixels: number, xExtent: readonly [number, number]): LinePoints {
  const { indices, how } = drawnPoints(points, pixels, xExtent);
  const pick = (value: (index: number) => number): Float64Array => Float64Array.from(indices, value);
  const ofThreshold = (column: 'thresholds' | 'tp' | 'fp', first: number) =>
    pick((i) => (table ? (i === 0 ? first : table[column][i - 1]!) : NaN));
  return {
    x: pick((i) => points.x[i]!),
    y: pick((i) => points.y[i]!),
    facts: [ofThreshold('thresholds', Infinity), ofThreshold('tp', 0), ofThreshold('fp', 0)],
    how,
    of: points.x.length,
  };
}

function calibrationPoints(sorted: SortedClass, { bins = defaultBins, binning = 'width' }: CurvePlan): LinePoints | undefined {
  const made = calibrationOf(sorted, bins, binning);
  return made && { x: made.mean, y: made.fraction, facts: [made.low, made.high, made.count], how: 'all', of: made.mean.length };
}
