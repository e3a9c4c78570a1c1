import { Random } from '../random.js';
import { quantileOf } from '../statistics/index.js';
import { averagePrecision, rocAuc } from './curveFigures.js';
import type { ThresholdTable } from './thresholdTable.js';

/** Rows are drawn with replacement, as many as there are, `samples` times; intervals hold the middle `level` of what comes out (percentile bootstrap). */
export interface CurveBootstrap {
  samples: number;
  /** Starts the random numbers. */
  seed: number;
  /** Share within intervals, 0 to 1. */
  level: number;
}

/** Intervals over draws of the rows. */
export interface BootstrapIntervals {
  auc: [number, number];
  averagePrecision: [number, number];
  /** Of the ROC curve at 101 false positive rates, or of precision at 101 recalls. */
  band: { x: Float64Array; low: Float64Array; high: Float64Array };
  /** Draws that had both classes: the others have no curve and are left out. */
  used: number;
}

/** Places at which a band is taken. */
const places = 101;

/** Draws rows of an unweighted table. Yields the share that is done. */
export function* bootstrapCurve(
  table: ThresholdTable,
  curve: 'roc' | 'pr',
  { samples, seed, level }: CurveBootstrap,
): Generator<number, BootstrapIntervals> {
  const random = new Random(seed);
  const cells = cellsOf(table);
  const drawn: ThresholdTable = { ...table, tp: new Float64Array(table.tp.length), fp: new Float64Array(table.fp.length) };
  const [aucs, precisions, rows]: [number[], number[], Float64Array[]] = [[], [], []];
  for (let sample = 0; sample < samples; sample++) {
    draw(cells, random, drawn);
    if (drawn.positives > 0 && drawn.negatives > 0) {
      aucs.push(rocAuc(drawn));
      precisions.push(averagePrecision(drawn));
      rows.push(curve === 'roc' ? rocHeights(drawn) : precisionHeights(drawn));
    }
    yield (sample + 1) / samples;
  }
  const tails = [(1 - level) / 2, (1 + level) / 2] as const;
  const interval = (values: number[]): [number, number] => {
    const sorted = Float64Array.from(values).toSorted();
    return [quantileOf(sorted, tails[0]), quantileOf(sorted, tails[1])];
  };
  const ends = Array.from({ length: places }, (_, place) => interval(rows.map((row) => row[place]!)));
  const x = Float64Array.from({ length: places }, (_, place) => place / (places - 1));
  const band = { x, low: Float64Array.from(ends, ([low]) => low), high: Float64Array.from(ends, ([, high]) => high) };
  return { auc: interval(aucs), averagePrecision: interval(precisions), band, used: aucs.length };
}

/** Of each row twice the number of its threshold, and 1 more for positives. */
function cellsOf({ tp, fp, rows }: ThresholdTable): Uint32Array {
  const cells = new Uint32Array(rows);
  let at = 0;
  for (let i = 0; i < tp.length; i++) {
    const hits = tp[i]! - (i > 0 ? tp[i - 1]! : 0);
    const alarms = fp[i]! - (i > 0 ? fp[i - 1]! : 0);
    cells.fill(2 * i + 1, at, at + hits);
    cells.fill(2 * i, at + hits, at + hits + alarms);
    at += hits + alarms;
  }
  return cells;
}

function draw(cells: Uint32Array, random: Random, drawn: ThresholdTable): void {
  const { tp, fp } = drawn;
  tp.fill(0);
  fp.fill(0);
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[random.below(cells.length)]!;
    if ((cell & 1) === 1) tp[cell >>> 1]!++;
    else fp[cell >>> 1]!++;
  }
  let [hits, alarms] = [0, 0];
  for (let i = 0; i < tp.length; i++) {
    hits += tp[i]!;
    alarms += fp[i]!;
    tp[i] = hits;
    fp[i] = alarms;
  }
  drawn.positives = hits;
  drawn.negatives = alarms;
}

/** True positive rates at equally spaced false positive rates: of a vertical step the upper end. */
function rocHeights({ tp, fp, positives, negatives }: ThresholdTable): Float64Array {
  const heights = new Float64Array(places);
  let at = 0;
  for (let place = 0; place < places; place++) {
    const target = (place / (places - 1)) * negatives;
    while (at < fp.length && fp[at]! <= target) at++;
    const [x0, y0] = at > 0 ? [fp[at - 1]!, tp[at - 1]!] : [0, 0];
    const [x1, y1] = at < fp.length ? [fp[at]!, tp[at]!] : [x0, y0];
    heights[place] = (x1 > x0 ? y0 + ((y1 - y0) / (x1 - x0)) * (target - x0) : y0) / positives;
  }
  return heights;
}

/** Precision at the first threshold of at least each recall. */
function precisionHeights({ tp, fp, positives }: ThresholdTable): Float64Array {
  const heights = new Float64Array(places);
  let at = 0;
  for (let place = 0; place < places; place++) {
    while (at < tp.length - 1 && (tp[at]! < (place / (places - 1)) * positives || !(tp[at]! + fp[at]! > 0))) at++;
    heights[place] = tp[at]! / (tp[at]! + fp[at]!);
  }
  return heights;
}
