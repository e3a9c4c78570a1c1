import type { ConfusionCells } from '../../numeric/index.js';
import type { OneMatrix } from './matrixSet.js';
import type { Normalisation } from './spec.js';

/** What is drawn: a value for each pair that occurs, where pairs that do not are 0. */
export interface MatrixValues {
  classes: number;
  /** Pairs sorted by actual, then predicted class. */
  actual: Int32Array;
  predicted: Int32Array;
  value: Float64Array;
  /** `starts[i]` to `starts[i + 1]` are the pairs of actual class i. */
  starts: Int32Array;
  /** 1 for rows and columns whose values are 0/0: they stay blank. */
  blankRow: Uint8Array;
  blankColumn: Uint8Array;
  /** The value of the strongest colour. */
  most: number;
  /** Whether values can be negative: a difference. */
  signed: boolean;
}

/** Part of what a count is, by the normalisation; NaN for 0/0. */
export function normalised(count: number, { sums }: OneMatrix, actual: number, predicted: number, by: Normalisation): number {
  if (by === 'count') return count;
  return count / (by === 'row' ? sums.actual[actual]! : by === 'column' ? sums.predicted[predicted]! : sums.total);
}

/** The values of one matrix. */
export function matrixValues(matrix: OneMatrix, by: Normalisation): MatrixValues {
  const { cells, starts } = matrix;
  const value = cells.count.map((count, i) => normalised(count, matrix, cells.actual[i]!, cells.predicted[i]!, by));
  return {
    classes: cells.classes,
    actual: cells.actual,
    predicted: cells.predicted,
    value,
    starts,
    ...blanks([matrix], by),
    most: by === 'row' || by === 'column' ? 1 : largest(value),
    signed: false,
  };
}

/** The values of one matrix less those of another. */
export function differenceValues(matrix: OneMatrix, against: OneMatrix, by: Normalisation): MatrixValues {
  const { actual, predicted } = pairsOfBoth(matrix.cells, against.cells);
  const at = (of: OneMatrix): ((i: number) => number) => {
    const countOf = countReader(of.cells);
    return (i) => normalised(countOf(actual[i]!, predicted[i]!), of, actual[i]!, predicted[i]!, by);
  };
  const [first, second] = [at(matrix), at(against)];
  const value = Float64Array.from(actual, (_, i) => first(i) - second(i));
  const { classes } = matrix.cells;
  const starts = new Int32Array(classes + 1);
  for (const row of actual) starts[row + 1]!++;
  for (let row = 0; row < classes; row++) starts[row + 1]! += starts[row]!;
  return { classes, actual, predicted, value, starts, ...blanks([matrix, against], by), most: largest(value), signed: true };
}

function pairsOfBoth({ classes, ...a }: ConfusionCells, b: ConfusionCells): { actual: Int32Array; predicted: Int32Array } {
  const keys = new Set<number>();
  for (const cells of [a, b]) cells.actual.forEach((row, i) => keys.add(row * classes + cells.predicted[i]!));
  const sorted = Float64Array.from(keys).toSorted();
  return {
    actual: Int32Array.from(sorted, (key) => Math.floor(key / classes)),
    predicted: Int32Array.from(sorted, (key) => key % classes),
  };
}

/** Reads counts of pairs that are asked for in their order. */
function countReader({ actual, predicted, count }: ConfusionCells): (row: number, column: number) => number {
  let at = 0;
  return (row, column) => {
    while (at < count.length && (actual[at]! < row || (actual[at] === row && predicted[at]! < column))) at++;
    return actual[at] === row && predicted[at] === column ? count[at]! : 0;
  };
}

function blanks(matrices: readonly OneMatrix[], by: Normalisation): { blankRow: Uint8Array; blankColumn: Uint8Array } {
  const [first] = matrices;
  const classes = first?.cells.classes ?? 0;
  const blank = (of: (matrix: OneMatrix) => Float64Array): Uint8Array =>
    Uint8Array.from({ length: classes }, (_, i) => (matrices.some((matrix) => of(matrix)[i] === 0) ? 1 : 0));
  return {
    blankRow: by === 'row' ? blank(({ sums }) => sums.actual) : new Uint8Array(classes),
    blankColumn: by === 'column' ? blank(({ sums }) => sums.predicted) : new Uint8Array(classes),
  };
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (Math.abs(value) > most) most = Math.abs(value);
  return most;
}
