import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runRowPlan } from '../src/engine/database/runRowPlan.js';
import type { Column, ConfusionPlan, Frame, LoggedColumn, LoggedTable } from '../src/model/index.js';
import { averageScores, classScores, confusionScores, confusionSums, topConfusions, type ConfusionCells } from '../src/numeric/index.js';
import { describeWithData, sharedData } from './sharedData.js';
import { makeRun } from './support/makeRun.js';
import { duckProjects } from './support/duckProjects.js';
import { readNpy } from './support/readNpy.js';

interface Averages {
  precision: number;
  recall: number;
  f1: number;
}

/** What scikit-learn says of a set of predictions. */
interface Reference {
  n: number;
  labels: number[];
  accuracy: number;
  balanced_accuracy: number;
  cohen_kappa: number;
  mcc: number;
  per_class: Record<'precision' | 'recall' | 'f1' | 'support', number[]>;
  most_confused: { true: number; pred: number; n: number }[];
  nonzero_cells: number;
  off_diagonal_total: number;
  macro: Averages;
  micro: Averages;
  weighted: Averages;
}

function readJson(...path: string[]): unknown {
  return JSON.parse(readFileSync(sharedData(...path), 'utf8'));
}

const referenceOf = (name: string): string => `reference/predictions_${name}.json`;
const labelErrors = 'predictions/label-errors';
const labels = (set: string): Float64Array =>
  readNpy(readFileSync(sharedData(labelErrors, `original_test_labels/${set}_test_set_original_labels.npy`))).values;
const stored = (set: string): Float64Array =>
  readNpy(readFileSync(sharedData(labelErrors, `cross_validated_predicted_labels/${set}_test_set_pyx_argmax_predicted_labels.npy`))).values;

const numbers = (name: string, values: Float64Array): LoggedColumn => ({ name, column: { type: 'number', values } });
/** The same classes as texts. */
const texts = (name: string, values: Float64Array): LoggedColumn => {
  const dictionary = [...new Set(values)].map(String);
  return { name, column: { type: 'string', codes: Int32Array.from(values, (value) => dictionary.indexOf(String(value))), dictionary } };
};

const projects = duckProjects();

const column = (key: string): Column => ({ from: 'table', table: 'predictions', key });

/** The answer of the real plan on a table that one run logged. */
async function ask(columns: LoggedColumn[], rows: number, predicted: ConfusionPlan['predicted'] = column('predicted')): Promise<Frame> {
  const table: LoggedTable = { key: 'predictions', rows, columns, runId: 'r' };
  const { tables } = projects.open({ runs: [makeRun('r')], tables: [table] });
  const plan: ConfusionPlan = {
    kind: 'confusion',
    rows: { runs: { project: 'p' }, table: 'predictions' },
    actual: column('actual'),
    predicted,
  };
  return runRowPlan(plan, tables, projects.database, new AbortController().signal);
}

function expectReference(frame: Frame, wanted: Reference): void {
  const { classes } = frame.confusion!;
  expect(classes).toEqual(wanted.labels.map(String));
  const { actual, predicted, count } = frame.columns as unknown as Omit<ConfusionCells, 'classes'>;
  const cells: ConfusionCells = { classes: classes.length, actual, predicted, count };
  const sums = confusionSums(cells);
  expect(sums.total).toBe(wanted.n);
  expect(count.length).toBe(wanted.nonzero_cells);
  expect(count.reduce((sum, value, i) => sum + (actual[i] === predicted[i] ? 0 : value), 0)).toBe(wanted.off_diagonal_total);
  const near = (found: number, figure: number, what: string): void => expect(Math.abs(found - figure), what).toBeLessThan(1e-9);
  const scores = confusionScores(sums);
  near(scores.accuracy, wanted.accuracy, 'accuracy');
  near(scores.balancedAccuracy, wanted.balanced_accuracy, 'balanced accuracy');
  near(scores.kappa, wanted.cohen_kappa, 'kappa');
  near(scores.mcc, wanted.mcc, 'MCC');
  const perClass = classScores(sums);
  for (const figure of ['precision', 'recall', 'f1', 'support'] as const) {
    perClass[figure].forEach((value, i) =>
      near(Number.isNaN(value) ? 0 : value, wanted.per_class[figure][i]!, `${figure} of ${classes[i]}`),
    );
  }
  const averages = averageScores(sums);
  for (const kind of ['macro', 'micro', 'weighted'] as const) {
    for (const figure of ['precision', 'recall', 'f1'] as const) near(averages[kind][figure], wanted[kind][figure], `${kind} ${figure}`);
  }
  // Which of the equally frequent pairs come last in the list is chance there.
  const least = wanted.most_confused.at(-1)!.n;
  const key = (pair: { true: number; pred: number; n: number }): string => `${pair.true} ${pair.pred} ${pair.n}`;
  const top = Array.from(topConfusions(cells, wanted.most_confused.length), (i) => ({
    true: Number(classes[actual[i]!]),
    pred: Number(classes[predicted[i]!]),
    n: count[i]!,
  }));
  expect(top.map(({ n }) => n)).toEqual(wanted.most_confused.map(({ n }) => n));
  const above = (pairs: typeof top): string[] =>
    pairs
      .filter(({ n }) => n > least)
      .map(key)
      .toSorted();
  expect(above(top)).toEqual(above(wanted.most_confused));
}

describeWithData('confusion matrices of real predictions', () => {
  test('CIFAR-10, from predicted classes, from texts and from scores', async () => {
    const wanted = (readJson(referenceOf('cifar10')) as { confusion: Reference }).confusion;
    const actual = labels('cifar10');
    expectReference(await ask([numbers('actual', actual), numbers('predicted', stored('cifar10'))], actual.length), wanted);
    expectReference(await ask([texts('actual', actual), numbers('predicted', stored('cifar10'))], actual.length), wanted);
    const { values, columns } = readNpy(
      readFileSync(sharedData(labelErrors, 'cross_validated_predicted_probabilities/cifar10_test_set_pyx.npy')),
    );
    const offsets = Int32Array.from({ length: actual.length + 1 }, (_, i) => i * columns);
    const list: LoggedColumn = { name: 'scores', column: { type: 'numbers', offsets, values } };
    expectReference(await ask([numbers('actual', actual), list], actual.length, { argmax: [column('scores')] }), wanted);
    const single = Array.from({ length: columns }, (_, i) =>
      numbers(
        `score_${i}`,
        values.filter((_value, at) => at % columns === i),
      ),
    );
    const argmax = { argmax: single.map(({ name }) => column(name)), classes: single.map((_, i) => String(i)) };
    expectReference(await ask([numbers('actual', actual), ...single], actual.length, argmax), wanted);
  });

  test('CIFAR-100', async () => {
    const actual = labels('cifar100');
    const frame = await ask([numbers('actual', actual), numbers('predicted', stored('cifar100'))], actual.length);
    expectReference(frame, (readJson(referenceOf('cifar100')) as { confusion: Reference }).confusion);
  });

  test('IMDB, from scores', async () => {
    const wanted = (readJson(referenceOf('imdb_binary')) as { confusion_at_argmax: Reference }).confusion_at_argmax;
    const actual = labels('imdb');
    const { values, columns } = readNpy(
      readFileSync(sharedData(labelErrors, 'cross_validated_predicted_probabilities/imdb_test_set_pyx.npy')),
    );
    const offsets = Int32Array.from({ length: actual.length + 1 }, (_, i) => i * columns);
    const list: LoggedColumn = { name: 'scores', column: { type: 'numbers', offsets, values } };
    expectReference(await ask([numbers('actual', actual), list], actual.length, { argmax: [column('scores')] }), wanted);
  });

  test('ImageNetV2 of 1,000 classes, two models', async () => {
    const folder = 'predictions/imagenetv2';
    const ids = new Map(
      (readJson(folder, 'metadata/class_info.json') as { wnid: string; cid: number }[]).map(({ wnid, cid }) => [wnid, cid]),
    );
    const { image_filenames: files } = readJson(folder, 'datasets/imagenetv2-b-33.json') as {
      image_filenames: [file: string, wnid: string][];
    };
    const actual = Float64Array.from(files, ([, wnid]) => ids.get(wnid) ?? NaN);
    const { models } = readJson(referenceOf('imagenetv2')) as { models: Record<string, { confusion: Reference }> };
    for (const [model, { confusion }] of Object.entries(models)) {
      const { values, columns } = readNpy(readFileSync(sharedData(folder, 'predictions/imagenetv2-b-33', `${model}.npy`)));
      const predicted = values.filter((_, i) => i % columns === 0);
      expectReference(await ask([texts('actual', actual), texts('predicted', predicted)], actual.length), confusion);
    }
  });
});
