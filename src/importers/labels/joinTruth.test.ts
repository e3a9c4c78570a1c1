import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../../tests/support/cellsOf.js';
import { jsonFile as json } from '../../../tests/support/jsonFile.js';
import { npyFile } from '../../../tests/support/npyFile.js';
import { importFiles } from '../importFiles.js';
import type { InputFile } from '../inputFile.js';

describe('labels are joined only where unmistakable', () => {
  const ids = [0, 2, 1, 0];
  const texts = ['cat', 'fox', 'dog', 'cat'];
  const classes = json('d/classes.json', ['cat', 'dog', 'fox']);
  const preds = npyFile('d/preds.npy', ids);
  const untouched = { preds: ids };
  const pairs = texts.map((text, i) => [`${i}.png`, text]);

  async function importAll(
    ...files: InputFile[]
  ): Promise<{ tables: Record<string, Record<string, unknown[]>>; codes: string[]; told: string }> {
    const { tables = [], warnings } = await importFiles(files);
    const found = Object.fromEntries(tables.map((table) => [table.key, cellsOf(table)]));
    return { tables: found, codes: warnings.map(({ code }) => code), told: warnings.map(({ message }) => message).join('\n') };
  }

  test.each<[string, InputFile]>([
    ['a file called predictions', json('d/resnet_predictions.json', { labels: texts })],
    ['a list called predictions', json('d/set.json', { predictions: { labels: texts } })],
    ['parts called predictions', json('d/set.json', { rows: texts.map((predicted, i) => ({ file: `${i}.png`, predicted })) })],
    ['labels that are the largest scores', json('d/argmax_labels.json', texts)],
    ['a folder of predictions', json('d/outputs/set.json', { rows: pairs })],
    ['a model of the same name as a column', json('d/preds.json', texts)],
    ['names of classes whose list is called nothing', json('d/resnet.json', texts)],
    ['two parts that both may be', json('d/set.json', { rows: texts.map((text, i) => [`${i}.png`, text, 'dog']) })],
    ['fewer rows', json('d/labels.json', texts.slice(1))],
    ['more rows', json('d/labels.json', [...texts, 'cat'])],
    ['classes that the list does not have', json('d/labels.json', ['cat', 'bear', 'dog', 'cat'])],
    ['a gap', json('d/labels.json', ['cat', null, 'dog', 'cat'])],
    ['another part of the data', json('d/val_labels.json', texts)],
    ['a list that may be of classes', json('d/labels.json', ['cat', 'fox', 'dog', 'owl'])],
  ])('not from %s', async (name, file) => {
    const table = name === 'another part of the data' ? npyFile('d/test_preds.npy', ids) : preds;
    const { tables } = await importAll(table, classes, file);
    expect(Object.values(tables).flatMap((columns) => Object.values(columns))).toEqual([ids]);
  });

  test('from a file called labels, and from pairs of a file and a class', async () => {
    for (const file of [json('d/labels.json', texts), json('d/set.json', { rows: pairs }), json('d/set.json', { y_true: texts })]) {
      const { tables, codes } = await importAll(preds, classes, file);
      expect(Object.values(Object.values(tables)[0]!)).toContainEqual(texts);
      expect(tables).toMatchObject({ preds: { preds: texts } });
      expect(codes).toEqual(['joined-labels']);
    }
  });

  test('from none of several files, which a warning names', async () => {
    const other = json('d/labels_b.json', ['cat', 'cat', 'dog', 'fox']);
    const { tables, codes, told } = await importAll(preds, classes, json('d/labels_a.json', texts), other);
    expect(tables).toEqual({ preds: untouched });
    expect(codes).toContain('several-label-files');
    expect(told).toContain('d/labels_a.json, d/labels_b.json');
  });

  test('from none of several lists of one file', async () => {
    const document = json('d/set.json', { old: { labels: texts }, new: { y_true: ['cat', 'cat', 'dog', 'fox'] } });
    const { tables, told } = await importAll(preds, classes, document);
    expect(tables).toEqual({ preds: untouched });
    expect(told).toContain('d/set.json (labels), d/set.json (y_true)');
  });

  test('from one of two files that say the same', async () => {
    const { tables, codes } = await importAll(preds, classes, json('d/labels.json', texts), json('d/y_true.json', texts));
    expect(tables['preds']).toEqual({ labels: texts, preds: texts });
    expect(codes).toContain('joined-labels');
  });

  const two = [npyFile('d/fold1_preds.npy', [0, 1, 1, 0]), npyFile('d/fold2_preds.npy', [1, 0, 1, 0])];

  test('from the file that names the table, which belongs to it alone', async () => {
    const first = json('d/fold1_labels.json', [1, 1, 0, 0]);
    const one = await importAll(...two, first);
    expect(one.tables).toEqual({
      fold1_preds: { labels: undefined, fold1_labels: [1, 1, 0, 0], fold1_preds: [0, 1, 1, 0] },
      fold2_preds: { fold2_preds: [1, 0, 1, 0] },
    });
    const both = await importAll(...two, first, json('d/fold2_labels.json', [0, 0, 1, 1]));
    expect(both.tables['fold2_preds']).toMatchObject({ fold2_labels: [0, 0, 1, 1] });
    expect(both.codes.filter((code) => code === 'joined-labels')).toHaveLength(2);
    const left = await importAll(two[1]!, first);
    expect(left.tables).toEqual({ fold2_preds: { fold2_preds: [1, 0, 1, 0] } });
  });

  test('to none of several tables that it does not tell apart', async () => {
    const { tables, codes, told } = await importAll(...two, json('d/labels.json', [1, 1, 0, 0]));
    expect(Object.values(tables).map((columns) => Object.keys(columns))).toEqual([['fold1_preds'], ['fold2_preds']]);
    expect(codes).toContain('several-tables');
    expect(told).toMatch(/fold1_preds, fold2_preds/);
  });

  test('to the tables of its own folder first', async () => {
    const { tables } = await importAll(npyFile('d/a/preds.npy', ids), npyFile('d/b/preds.npy', ids), json('d/b/y_true.json', [1, 2, 1, 0]));
    expect(tables).toEqual({ 'a/preds': { preds: ids }, 'b/preds': { y_true: [1, 2, 1, 0], preds: ids } });
  });

  test('a list of classes that names one table belongs to it alone', async () => {
    const names = json('d/pets_classes.json', ['cat', 'dog', 'fox']);
    const pets = [npyFile('d/pets_labels.npy', ids), npyFile('d/pets_preds.npy', ids)];
    const digits = [npyFile('d/digits_labels.npy', [0, 1, 2]), npyFile('d/digits_preds.npy', [0, 1, 2])];
    const { tables } = await importAll(...pets, ...digits, names);
    expect(tables).toEqual({ pets: { labels: texts, preds: texts }, digits: { labels: [0, 1, 2], preds: [0, 1, 2] } });
  });

  test('a list of classes that names the table goes before another', async () => {
    const files = [npyFile('d/pets_labels.npy', ids), npyFile('d/pets_preds.npy', ids)];
    const digits = npyFile('d/digits_labels.npy', [0, 1, 2]);
    const lists = [json('d/pets_classes.json', ['cat', 'dog', 'fox']), json('d/digits_classes.json', ['zero', 'one', 'two'])];
    const { tables, codes } = await importAll(...files, digits, ...lists);
    expect(tables['pets']).toEqual({ labels: texts, preds: texts });
    expect(Object.values(tables)).toContainEqual({ digits_labels: ['zero', 'one', 'two'] });
    expect(codes).not.toContain('several-class-lists');
  });

  test('a list of classes that lacks one of the predictions names nothing', async () => {
    const { tables } = await importAll(npyFile('d/labels.npy', [0, 2, 1, 0]), npyFile('d/preds.npy', [0, 3, 1, 0]), classes);
    expect(Object.values(tables)).toEqual([{ labels: [0, 2, 1, 0], preds: [0, 3, 1, 0] }]);
  });

  test('true labels, names coming twice among them, are no list of classes', async () => {
    const { tables } = await importAll(npyFile('d/labels.npy', [0, 1, 2, 3]), json('d/labels.json', ['cat', 'dog', 'cat', 'dog']));
    expect(Object.values(tables)).toEqual([{ labels: [0, 1, 2, 3] }]);
  });

  test('whole numbers that do not agree with the labels are no predictions', async () => {
    const age = [2, 0, 2, 1, 2, 1];
    const { tables } = await importAll(
      npyFile('d/labels.npy', [0, 1, 2, 0, 1, 2]),
      npyFile('d/age.npy', age),
      npyFile('d/net.npy', [0, 1, 2, 0, 1, 1]),
      classes,
    );
    expect(Object.values(tables)[0]).toEqual({
      labels: ['cat', 'dog', 'fox', 'cat', 'dog', 'fox'],
      age,
      net_predicted: ['cat', 'dog', 'fox', 'cat', 'dog', 'dog'],
    });
  });

  test('two columns for two classes are scores, not a ranking', async () => {
    const { tables } = await importAll(
      npyFile('d/labels.npy', [0, 1, 0, 1]),
      npyFile('d/net.npy', [0, 1, 1, 0, 0, 1, 1, 0], [4, 2]),
      json('d/classes.json', ['no', 'yes']),
    );
    expect(Object.values(tables)[0]).toEqual({ labels: ['no', 'yes', 'no', 'yes'], net_no: [0, 1, 0, 1], net_yes: [1, 0, 1, 0] });
  });

  test('a run that has results of its own stays, one that only says what was true does not', async () => {
    const label = { rows: pairs };
    const kept = await importFiles([preds, classes, json('d/set.json', { ...label, accuracy: 0.75 })]);
    expect(kept.runs.map(({ summary }) => [...summary])).toEqual([[['accuracy', 0.75]]]);
    expect(kept.tables!.map(cellsOf)).toMatchObject([{ label: texts, preds: texts }]);
    const gone = await importFiles([preds, classes, json('d/set.json', { ...label, seed: 3 })]);
    expect(gone.runs).toEqual([]);
  });
});
