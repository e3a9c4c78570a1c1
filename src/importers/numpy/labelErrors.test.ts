import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diskFiles } from '../../../demo-server/diskFiles.js';
import { describeWithData, sharedData } from '../../../tests/sharedData.js';
import type { LoggedTable, ProjectData } from '../../model/index.js';
import { importFiles } from '../importFiles.js';

interface Confusion {
  n: number;
  accuracy: number;
  per_class: { support: number[] };
  matrix?: number[][];
  cells?: [number, number, number][];
}

const load = async (path: string): Promise<ProjectData> => importFiles(await diskFiles([sharedData(path)]));
const reference = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(sharedData(`reference/predictions_${name}.json`), 'utf8')) as Record<string, unknown>;

function numbersOf(table: LoggedTable, name: string): Float64Array {
  const column = table.columns.find((one) => one.name === name)?.column;
  if (column?.type !== 'number') throw new Error(`${table.key} has no numbers ${name}.`);
  return column.values;
}

function supports(labels: Float64Array): number[] {
  const counts: number[] = [];
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}

const share = (hits: number, of: ArrayLike<unknown>): number => hits / of.length;

describeWithData('predictions as NumPy saved them', () => {
  test('arrays of three folders become a table per data set, whose accuracy is that of the reference', async () => {
    const { tables, runs, warnings, name } = await load('predictions/label-errors');
    expect([runs, warnings, name]).toEqual([[], [], 'label-errors']);
    expect(tables!.map(({ key, rows }) => [key, rows])).toEqual([
      ['cifar100_test_set', 10_000],
      ['cifar10_test_set', 10_000],
      ['imdb_test_set', 25_000],
    ]);
    const scores = Array.from({ length: 10 }, (_, i) => `pyx_${i}`);
    expect(tables!.map(({ columns }) => columns.map((column) => column.name))).toEqual([
      ['pyx_argmax_predicted_labels', 'original_labels'],
      ['pyx_argmax_predicted_labels', ...scores, 'original_labels'],
      ['pyx_argmax_predicted_labels', 'pyx_0', 'pyx_1', 'original_labels'],
    ]);
    for (const [i, set] of (['cifar100', 'cifar10'] as const).entries()) {
      const [truth, predicted] = [numbersOf(tables![i]!, 'original_labels'), numbersOf(tables![i]!, 'pyx_argmax_predicted_labels')];
      const { confusion } = reference(set) as { confusion: Confusion };
      expect(truth).toHaveLength(confusion.n);
      expect(share(truth.filter((label, row) => label === predicted[row]).length, truth)).toBeCloseTo(confusion.accuracy, 12);
      expect(supports(truth)).toEqual(confusion.per_class.support);
    }
  });

  test('the scores are those whose largest is the predicted label', async () => {
    const { tables } = await load('predictions/label-errors');
    const table = tables![1]!;
    const scores = Array.from({ length: 10 }, (_, i) => numbersOf(table, `pyx_${i}`));
    const predicted = numbersOf(table, 'pyx_argmax_predicted_labels');
    predicted.forEach((label, row) => expect(Math.max(...scores.map((column) => column[row]!))).toBe(scores[label]![row]));
  });

  test('two models of one folder stand side by side', async () => {
    const { tables } = await load('predictions/imagenetv2/predictions');
    expect(tables!.map(({ key, rows }) => [key, rows])).toEqual([['imagenetv2-b-33', 10_000]]);
    const places = (model: string): string[] => Array.from({ length: 5 }, (_, i) => `${model}_${i}`);
    expect(tables![0]!.columns.map(({ name }) => name)).toEqual([...places('alexnet'), ...places('pnasnet_large_tf')]);
  });
});
