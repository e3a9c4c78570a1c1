import { linearAt, linearBand, linearFit, loess, paretoFrontier, type FitProblem } from '../../numeric/index.js';
import { formatNumber, formatStep } from '../../theme/index.js';
import { bestSoFar } from '../optimizationHistory/bestSoFar.js';
import type { PlacedAxis } from './placedAxis.js';
import { defaultSpan, type ScatterSpec } from './spec.js';

/** A line through the points with its band, in places of both axes, x ascending. */
export interface FitLine {
  x: Float64Array;
  y: Float64Array;
  /** Half the width of the band; NaN where there is none. */
  band: Float64Array;
}

/** What is drawn through points. */
export interface DerivedLines {
  fit: FitLine | undefined;
  /** What a reader must know of it: r, n, or why there is none. */
  fitText: string | undefined;
  /** Rows at which y becomes better, x ascending. */
  best: Int32Array | undefined;
  /** Rows of the Pareto frontier, in the order of x. */
  frontier: Int32Array | undefined;
  /** Why the best or the frontier is not drawn. */
  missing: readonly string[];
}

interface Points {
  x: PlacedAxis;
  y: PlacedAxis;
  placed: Uint8Array;
}

/** The lines that a spec asks for, through the placed rows that are selected. */
export function deriveLines(points: Points, spec: ScatterSpec, selected: Uint8Array | undefined): DerivedLines {
  const rows = Int32Array.from(points.placed.keys()).filter((row) => points.placed[row] === 1 && selected?.[row] !== 0);
  const fitted = spec.fit === 'none' ? undefined : fitThrough(points, rows, spec.fit, spec.span ?? defaultSpan);
  const missing: string[] = [];
  return {
    fit: fitted?.line,
    fitText: fitted?.text,
    best: spec.runningBest ? runningBest(points, rows, missing) : undefined,
    frontier: spec.frontier ? frontierOf(points, rows, missing) : undefined,
    missing,
  };
}

const problems: Readonly<Record<FitProblem, string>> = {
  'too-few': 'too few runs',
  'x-is-constant': 'all runs have the same x',
};

/** Fits run through places: an axis by logarithm or rank is fitted by logarithm or rank. */
function fitThrough({ x, y }: Points, rows: Int32Array, kind: 'linear' | 'loess', span: number): { line?: FitLine; text: string } {
  const name = kind === 'linear' ? 'Linear fit' : `LOESS (span ${formatNumber(span, 2)})`;
  if (x.scale.kind === 'category' || y.scale.kind === 'category') return { text: `${name}: – (it needs numbers on both axes)` };
  const xs = Float64Array.from(rows, (row) => x.place[row]!);
  const ys = Float64Array.from(rows, (row) => y.place[row]!);
  const line = linearFit(xs, ys);
  const found = kind === 'linear' ? undefined : loess(xs, ys, span);
  const problem = line.problem ?? found?.problem;
  if (problem) return { text: `${name}: – (${problems[problem]}, n = ${formatStep(line.n)})` };
  const r = Number.isNaN(line.r) ? '– (all runs have the same y)' : formatNumber(line.r, 3);
  const slope = kind === 'linear' ? slopeText(line.slope, x, y) : '';
  const band = kind === 'linear' && line.n < 3 ? '' : ', 95 % band of the mean';
  const text = `${name}${scalesText(x, y)}: r = ${r}, n = ${formatStep(line.n)}${slope}${band}`;
  if (found) return { line: found, text };
  const ends = Float64Array.from({ length: 41 }, (_, i) => i / 40);
  return { line: { x: ends, y: ends.map((at) => linearAt(line, at)), band: linearBand(line, ends) }, text };
}

function scalesText({ scale: { kind: x } }: PlacedAxis, { scale: { kind: y } }: PlacedAxis): string {
  const texts = { log: 'log', percentile: 'rank' } as const;
  const of = (kind: string): string => (kind === 'log' || kind === 'percentile' ? texts[kind] : '');
  const [across, up] = [of(x), of(y)];
  if (!across && !up) return '';
  return ` of ${up ? `${up} y` : 'y'} over ${across ? `${across} x` : 'x'}`;
}

/** The slope in the units of the axes: of logarithms to base 10 where an axis is one of logarithms. None by rank or over time. */
function slopeText(slope: number, x: PlacedAxis, y: PlacedAxis): string {
  const [across, up] = [spanOf(x), spanOf(y)];
  return Number.isNaN(across + up) || across === 0 ? '' : `, slope ${formatNumber((slope * up) / across, 3)}`;
}

function spanOf({ scale: { kind, domain } }: PlacedAxis): number {
  const [low, high] = domain;
  if (kind === 'log') return Math.log10(high / low);
  return kind === 'linear' ? high - low : NaN;
}

/** Rows at which y becomes better along x: of runs with the same x the best comes first. */
function runningBest({ x, y }: Points, rows: Int32Array, missing: string[]): Int32Array | undefined {
  const { goal } = y;
  if (!goal || y.scale.kind === 'category' || x.scale.kind === 'category') {
    missing.push(goal ? 'Best so far: it needs numbers on both axes' : `Best so far: choose which values of ${y.label} are better`);
    return undefined;
  }
  const [xs, ys] = [x.values.numbers, y.values.numbers];
  const sign = goal === 'minimize' ? 1 : -1;
  const order = rows.toSorted((a, b) => xs[a]! - xs[b]! || sign * (ys[a]! - ys[b]!) || a - b);
  const best = bestSoFar(ys, order, goal);
  return best.filter((row, i) => row >= 0 && row !== best[i - 1]);
}

function frontierOf({ x, y }: Points, rows: Int32Array, missing: string[]): Int32Array | undefined {
  const without = [x, y].filter(({ goal, scale }) => !goal || scale.kind === 'category');
  if (!x.goal || !y.goal || without.length > 0) {
    const [first] = without;
    const numbers = without.every(({ scale }) => scale.kind !== 'category');
    missing.push(numbers ? `Frontier: choose which values of ${first?.label} are better` : 'Frontier: it needs numbers on both axes');
    return undefined;
  }
  const of = ({ values }: PlacedAxis): Float64Array => Float64Array.from(rows, (row) => values.numbers[row]!);
  return paretoFrontier(of(x), of(y), { x: x.goal, y: y.goal })
    .map((at) => rows[at]!)
    .toSorted((a, b) => x.values.numbers[a]! - x.values.numbers[b]!);
}
