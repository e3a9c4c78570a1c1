import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diskFiles } from '../../../demo-server/diskFiles.js';
import { describeWithData, sharedData } from '../../../tests/sharedData.js';
import { cellsOf } from '../../../tests/support/cellsOf.js';
import { jsonFile as json } from '../../../tests/support/jsonFile.js';
import { npyFile } from '../../../tests/support/npyFile.js';
import type { LoggedTable, ProjectData } from '../../model/index.js';
import { importFiles } from '../importFiles.js';
import { memoryFile, type InputFile } from '../inputFile.js';

const truth = npyFile('d/labels.npy', [0, 2, 1, 0]);
const predicted = npyFile('d/preds.npy', [0, 1, 1, 2]);
const named = { labels: ['cat', 'fox', 'dog', 'cat'], preds: ['cat', 'dog', 'dog', 'fox'] };

async function importOne(...files: InputFile[]): Promise<{ table: LoggedTable; project: ProjectData }> {
  const project = await importFiles(files);
  expect(project.tables).toHaveLength(1);
  return { table: project.tables![0]!, project };
}

describe('ids of classes get names from a file beside them', () => {
  test.each<[string, InputFile]>([
    ['a list of names', json('d/classes.json', ['cat', 'dog', 'fox'])],
    ['names by id', json('d/classes.json', { 0: 'cat', 1: 'dog', 2: 'fox' })],
    ['codes and names by id', json('d/classes.json', { 0: ['n01', 'cat'], 1: ['n02', 'dog'], 2: ['n03', 'fox'] })],
    ['ids by name', json('d/class_to_idx.json', { dog: 1, cat: 0, fox: 2 })],
    [
      'objects',
      json('d/info.json', [
        { id: 2, name: 'fox' },
        { id: 0, name: 'cat' },
        { id: 1, name: 'dog' },
      ]),
    ],
    [
      'objects with several names',
      json('d/info.json', [
        { wnid: 'n1', synset: ['cat', 'felis'] },
        { wnid: 'n2', synset: ['dog'] },
        { wnid: 'n3', synset: ['fox'] },
      ]),
    ],
    ['a member of an object', json('d/meta.json', { classes: ['cat', 'dog', 'fox'] })],
    ['a line per class', memoryFile('d/classes.txt', 'cat\ndog\nfox\n')],
  ])('%s', async (_, file) => {
    const { table, project } = await importOne(truth, predicted, file);
    expect(cellsOf(table)).toEqual(named);
    expect([project.runs, project.warnings]).toEqual([[], []]);
  });

  test('scores are called after them, and classes of one name have their id', async () => {
    const scores = npyFile('d/scores.npy', [0.5, 0.25, 0.25, 0, 1, 0], [2, 3]);
    const { table } = await importOne(npyFile('d/labels.npy', [0, 2]), scores, json('d/classes.json', ['crane', 'dog', 'crane']));
    expect(cellsOf(table)).toEqual({
      labels: ['crane (0)', 'crane (2)'],
      'scores_crane (0)': [0.5, 0],
      scores_dog: [0.25, 1],
      'scores_crane (2)': [0.25, 0],
    });
  });

  test('a configuration with names of classes stays a run', async () => {
    const { table, project } = await importOne(
      truth,
      predicted,
      json('d/run.json', { results: { accuracy: 0.5 }, id2label: { 0: 'cat', 1: 'dog', 2: 'fox' } }),
    );
    expect(cellsOf(table)).toEqual(named);
    expect(project.runs.map(({ summary }) => [...summary])).toEqual([[['results.accuracy', 0.5]]]);
  });

  test.each<[string, InputFile[]]>([
    ['a list that lacks one', [json('d/classes.json', ['cat', 'dog'])]],
    [
      'a list of far more classes',
      [
        json(
          'd/classes.json',
          Array.from({ length: 100 }, (_, i) => `c${i}`),
        ),
      ],
    ],
    ['settings that are whole numbers', [json('d/config.json', { seed: 0, layers: 1, epochs: 2 })]],
    ['lists that differ', [json('d/classes.json', ['cat', 'dog', 'fox']), json('d/other_classes.json', ['a', 'b', 'c'])]],
  ])('not from %s', async (_, files) => {
    const { table } = await importOne(truth, predicted, ...files);
    expect(cellsOf(table)).toEqual({ labels: [0, 2, 1, 0], preds: [0, 1, 1, 2] });
  });

  test('lists that differ are told', async () => {
    const { project } = await importOne(truth, json('d/classes.json', ['a', 'b', 'c']), json('d/labels.json', ['x', 'y', 'z']));
    expect(project.warnings.map(({ code }) => code)).toContain('several-class-lists');
  });
});

describe('what was true of each row, from a document beside the predictions', () => {
  const classes = json('d/info.json', [
    { id: 7, wnid: 'n1', name: 'cat' },
    { id: 8, wnid: 'n2', name: 'dog' },
    { id: 9, wnid: 'n3', name: 'fox' },
  ]);
  const top = npyFile('d/resnet.npy', [7, 8, 9, 7, 8, 9], [3, 2]);

  test('by codes of classes', async () => {
    const { table, project } = await importOne(
      top,
      classes,
      json('d/set.json', {
        seed: 3,
        files: [
          ['a.png', 'n1'],
          ['b.png', 'n3'],
          ['c.png', 'n2'],
        ],
      }),
    );
    expect(cellsOf(table)).toEqual({
      resnet_predicted: ['cat', 'fox', 'dog'],
      resnet_top2: ['dog', 'cat', 'fox'],
      label: ['cat', 'fox', 'dog'],
      files_0: ['a.png', 'b.png', 'c.png'],
    });
    expect(project.runs).toEqual([]);
    expect(project.warnings.map(({ code }) => code)).toEqual(['joined-labels']);
  });

  test('by what they are called, without a list of classes', async () => {
    const { table } = await importOne(npyFile('d/pred.npy', [1, 0, 1]), json('d/y.json', { y_true: [1, 1, 0] }));
    expect(cellsOf(table)).toEqual({ pred: [1, 0, 1], y_true: [1, 1, 0] });
  });

  test('not where there are fewer or more, or no class is meant', async () => {
    const few = json('d/set.json', {
      files: [
        ['a.png', 'n1'],
        ['b.png', 'n3'],
      ],
    });
    const other = json('d/set.json', {
      files: [
        ['a.png', 'n1'],
        ['b.png', 'n9'],
        ['c.png', 'n2'],
      ],
    });
    for (const document of [few, other]) {
      const { table } = await importOne(top, classes, document);
      expect(cellsOf(table)).toEqual({ resnet_0: [7, 9, 8], resnet_1: [8, 7, 9] });
    }
  });
});

describeWithData('a folder of real predictions', () => {
  test('ImageNetV2: labels, names and two models in one table, with accuracies as scikit-learn counted them', async () => {
    for (const folder of ['predictions/imagenetv2', 'predictions']) {
      const { tables, runs, warnings } = await importFiles(await diskFiles([sharedData(folder)]));
      expect([runs, warnings.map(({ code }) => code)]).toEqual([[], ['joined-labels']]);
      const table = tables!.find(({ columns }) => columns.some(({ name }) => name === 'alexnet_predicted'))!;
      const { label, ...columns } = cellsOf(table);
      const { models } = JSON.parse(readFileSync(sharedData('reference/predictions_imagenetv2.json'), 'utf8')) as {
        models: Record<string, { top1: number; top5: number; confusion: { n: number; accuracy: number } }>;
      };
      expect(new Set(label).size).toBe(1000);
      for (const [model, { top1, top5, confusion }] of Object.entries(models)) {
        expect(table.rows).toBe(confusion.n);
        const ranked = [columns[`${model}_predicted`], ...[2, 3, 4, 5].map((place) => columns[`${model}_top${place}`])];
        const right = (places: number): number =>
          label!.filter((name, row) => ranked.slice(0, places).some((one) => one![row] === name)).length;
        expect([right(1) / table.rows, right(5) / table.rows]).toEqual([top1, top5]);
        expect(right(1) / table.rows).toBe(confusion.accuracy);
      }
      const others = tables!.filter((other) => other !== table);
      expect(others.flatMap(({ columns: own }) => own.map(({ column }) => column.type)).filter((type) => type !== 'number')).toEqual([]);
    }
  });
});
