import type { ConfusionPlan } from '../../model/index.js';

/** Rows of one logged table as codes of classes, -1 for what is no class. */
export interface CodedRows {
  /** Index of the run that logged them, -1 where none did. */
  run: number;
  /** NaN where unknown. */
  step: number;
  actual: Int32Array;
  predicted: Int32Array;
}

/** How often which pair of codes occurs: a row per pair and group. */
export interface PairCounts {
  run: Int32Array;
  step: Float64Array;
  actual: Int32Array;
  predicted: Int32Array;
  count: Int32Array;
}

/** Cells counted in at a time (64 MiB), and looked through in all. */
const mostCells = 2 ** 24;
const mostVisits = 2 ** 26;

/** Classes of which a square of all pairs, with a row and a column for what is none, can be counted in. */
export const mostClasses = Math.sqrt(mostCells) - 1;

/** Counts pairs in a square of all pairs there can be, a group of rows after the other: a run, a run and step, or all. Undefined where there are too many classes or groups for that. */
export function countPairs(rows: readonly CodedRows[], by: ConfusionPlan['by'], classes: number): PairCounts | undefined {
  const groups = grouped(rows, by);
  const side = classes + 1;
  if (classes > mostClasses || groups.length * side * side > mostVisits) return undefined;
  const cells = new Int32Array(side * side);
  const counted = groups.map((group) => {
    cells.fill(0);
    for (const part of group) addTo(cells, side, part);
    return occurring(cells, side, group[0]!);
  });
  return joined(counted);
}

function grouped(rows: readonly CodedRows[], by: ConfusionPlan['by']): CodedRows[][] {
  const groups = new Map<string, CodedRows[]>();
  for (const part of rows) {
    const key = by === undefined ? '' : by === 'run' ? String(part.run) : `${part.run} ${part.step}`;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()];
}

function addTo(cells: Int32Array, side: number, { actual, predicted }: CodedRows): void {
  for (let row = 0; row < actual.length; row++) cells[(actual[row]! + 1) * side + predicted[row]! + 1]!++;
}

/** The cells that are not 0. */
function occurring(cells: Int32Array, side: number, { run, step }: CodedRows): PairCounts {
  let size = 0;
  for (let cell = 0; cell < cells.length; cell++) if (cells[cell]! > 0) size++;
  const actual = new Int32Array(size);
  const predicted = new Int32Array(size);
  const counts = new Int32Array(size);
  for (let cell = 0, at = 0; at < size; cell++) {
    if (cells[cell] === 0) continue;
    const row = Math.floor(cell / side);
    actual[at] = row - 1;
    predicted[at] = cell - row * side - 1;
    counts[at++] = cells[cell]!;
  }
  return { run: new Int32Array(size).fill(run), step: new Float64Array(size).fill(step), actual, predicted, count: counts };
}

function joined(parts: readonly PairCounts[]): PairCounts {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const size = parts.reduce((sum, { count }) => sum + count.length, 0);
  const whole: PairCounts = {
    run: new Int32Array(size),
    step: new Float64Array(size),
    actual: new Int32Array(size),
    predicted: new Int32Array(size),
    count: new Int32Array(size),
  };
  let at = 0;
  for (const part of parts) {
    for (const name of ['run', 'step', 'actual', 'predicted', 'count'] as const) whole[name].set(part[name], at);
    at += part.count.length;
  }
  return whole;
}
