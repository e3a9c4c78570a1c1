import { describe, expect, it } from 'vitest';
import { makeRun } from '../../tests/support/makeRun.js';
import { memoryExport } from '../../tests/support/memoryExport.js';
import { tableOf } from '../../tests/support/tableOf.js';
import { catalogOf, type Catalog, type LoggedTable } from '../model/index.js';
import { classificationCurves } from '../panels/classificationCurves/kind.js';
import { confusionMatrix } from '../panels/confusionMatrix/kind.js';
import { dataTable } from '../panels/table/kind.js';
import type { PanelDocument } from '../panels/index.js';
import { loggedSections } from './loggedSections.js';

const kinds = [confusionMatrix, classificationCurves, dataTable];

const catalog = (...tables: LoggedTable[]): Catalog =>
  catalogOf(memoryExport({ id: 'p', name: 'p', runs: [makeRun('r0')], tables, parameters: [], warnings: [] }).manifest);

const rows = (key: string, count: number, line: Record<string, string | number>): LoggedTable =>
  tableOf(
    key,
    Array.from({ length: count }, () => line),
    { runId: 'r0' },
  );

const evaluation = (of: Catalog): PanelDocument[] => loggedSections(of, kinds).find(({ id }) => id === 'evaluation')?.panels ?? [];
const about = (of: Catalog): [string, unknown][] => evaluation(of).map(({ kind, spec }) => [kind, (spec as { table?: string }).table]);

describe('the section of what runs predicted', () => {
  const plain = rows('a_plain', 50, { label: 'cat', predicted: 'dog' });
  const scored = rows('b_scored', 5, { label: 'cat', predicted: 'dog', score_cat: 0.4, score_dog: 0.6 });
  const texts = rows('c_texts', 500, { prompt: 'x', answer: 'y' });

  it('is about the one table that has most of true and predicted classes and scores', () => {
    for (const tables of [
      [plain, scored, texts],
      [texts, scored, plain],
    ])
      expect(about(catalog(...tables))).toEqual([
        ['confusion-matrix', 'b_scored'],
        ['classification-curves', 'b_scored'],
        ['table', 'b_scored'],
      ]);
  });

  it('has no curves where that table has no scores, though another has, and the matrix is higher', () => {
    const unlabelled = rows('d_unlabelled', 900, { score_cat: 0.4, score_dog: 0.6 });
    const of = catalog(unlabelled, plain, texts);
    expect(about(of)).toEqual([
      ['confusion-matrix', 'a_plain'],
      ['table', 'a_plain'],
    ]);
    expect(evaluation(of).map(({ layout }) => layout)).toEqual([
      { x: 0, y: 0, w: 12, h: 18 },
      { x: 0, y: 18, w: 12, h: 11 },
    ]);
  });

  it('knows scores beside classes that a file names, and no predicted label for one', () => {
    const of = catalog(rows('e', 3, { original_labels: 'no', pyx_no: 0.2, pyx_yes: 0.8, pyx_argmax_predicted_labels: 1 }));
    const curves = evaluation(of).find(({ kind }) => kind === 'classification-curves');
    expect(curves?.spec).toMatchObject({
      actual: 'original_labels',
      scores: [
        { class: 'no', key: 'pyx_no' },
        { class: 'yes', key: 'pyx_yes' },
      ],
    });
  });

  it('shows the rows alone of a table of something else, and is not there without tables', () => {
    expect(about(catalog(texts))).toEqual([['table', 'c_texts']]);
    expect(evaluation(catalog())).toEqual([]);
  });
});
