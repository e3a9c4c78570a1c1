import { RunfolioError, type ConfusionPlan, type Frame } from '../model/index.js';
import type { Answer } from '../panels/index.js';

/** Counts of classes that were taken for each other: a row per actual class, in it a number per predicted one; or an entry per case of the actual and of the predicted class. */
export type ConfusionData =
  | { classes: readonly string[]; counts: readonly ArrayLike<number>[] }
  | { actual: ArrayLike<string | number | boolean>; predicted: ArrayLike<string | number | boolean> };

/** What the columns of cases are called in a spec. */
export const confusionColumns = { table: 'cases', actual: 'actual', predicted: 'predicted' } as const;

interface Pairs {
  classes: readonly string[];
  actual: Int32Array;
  predicted: Int32Array;
  count: Float64Array;
  cases: number;
}

/** Counts as the answer to what a confusion matrix of a logged table asks. Throws `bad-input` where they do not fit together. */
export function confusionAnswer(data: ConfusionData): Answer {
  const { classes, actual, predicted, count, cases } = 'counts' in data ? pairsOfCounts(data) : pairsOfCases(data);
  const { table } = confusionColumns;
  const plan: ConfusionPlan = {
    kind: 'confusion',
    rows: { runs: { project: 'chart' }, table, step: 'last' },
    actual: { from: 'table', table, key: confusionColumns.actual },
    predicted: { from: 'table', table, key: confusionColumns.predicted },
  };
  const left = { noActual: 0, noPredicted: 0, noWeight: 0 };
  const frame: Frame = {
    columns: { matrix: new Int32Array(actual.length), actual, predicted, count },
    rows: actual.length,
    fidelity: { kind: 'exact' },
    notes: [],
    versions: {},
    confusion: { classes, matrices: classes.length === 0 ? [] : [{ run: -1, rows: cases, counted: cases, ...left }] },
  };
  return { plan, frame };
}

function pairsOfCounts({ classes, counts }: Extract<ConfusionData, { counts: unknown }>): Pairs {
  if (counts.length !== classes.length)
    throw new RunfolioError(
      'bad-input',
      `There are ${classes.length} classes and ${counts.length} rows of counts: a row per class is needed.`,
    );
  const out: { actual: number[]; predicted: number[]; count: number[] } = { actual: [], predicted: [], count: [] };
  counts.forEach((row, actual) => {
    if (row.length !== classes.length)
      throw new RunfolioError(
        'bad-input',
        `The counts of the class “${classes[actual]}” are ${row.length}, and there are ${classes.length} classes.`,
      );
    for (let predicted = 0; predicted < row.length; predicted++) {
      const count = row[predicted]!;
      if (!(count >= 0 && count < Infinity))
        throw new RunfolioError(
          'bad-input',
          `The count of “${classes[actual]}” taken for “${classes[predicted]}” is ${count}: a number from 0 is needed.`,
        );
      if (count === 0) continue;
      out.actual.push(actual);
      out.predicted.push(predicted);
      out.count.push(count);
    }
  });
  const cases = out.count.reduce((sum, count) => sum + count, 0);
  return {
    classes,
    actual: Int32Array.from(out.actual),
    predicted: Int32Array.from(out.predicted),
    count: Float64Array.from(out.count),
    cases,
  };
}

const byNature = new Intl.Collator('en', { numeric: true });

function pairsOfCases({ actual, predicted }: Extract<ConfusionData, { actual: unknown }>): Pairs {
  if (actual.length !== predicted.length)
    throw new RunfolioError(
      'bad-input',
      `There are ${actual.length} actual and ${predicted.length} predicted classes: both must be equally many.`,
    );
  const classes = [...new Set([...Array.from(actual, String), ...Array.from(predicted, String)])].toSorted(byNature.compare);
  const places = new Map(classes.map((name, place) => [name, place]));
  const sums = new Map<number, number>();
  for (let row = 0; row < actual.length; row++) {
    const pair = places.get(String(actual[row]))! * classes.length + places.get(String(predicted[row]))!;
    sums.set(pair, (sums.get(pair) ?? 0) + 1);
  }
  const pairs = [...sums].toSorted(([a], [b]) => a - b);
  return {
    classes,
    actual: Int32Array.from(pairs, ([pair]) => Math.floor(pair / classes.length)),
    predicted: Int32Array.from(pairs, ([pair]) => pair % classes.length),
    count: Float64Array.from(pairs, ([, count]) => count),
    cases: actual.length,
  };
}
