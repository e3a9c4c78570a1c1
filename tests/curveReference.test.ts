import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createLocalEngine } from '../src/engine/local/index.js';
import type { CurvePlan } from '../src/model/index.js';
import { countsAt, curveFigures, curvePoints, rocPointCount, thresholdTable } from '../src/numeric/index.js';
import { describeWithData, sharedData } from './sharedData.js';
import { memoryExport } from './support/memoryExport.js';
import { nodeDuckDb } from './support/nodeDuckDb.js';
import { readNpy } from './support/readNpy.js';

interface Reference {
  n: number;
  positives: number;
  distinct_scores: number;
  roc_auc: number;
  average_precision: number;
  pr_auc_trapezoid: number;
  brier: number | null;
  roc_points: number;
  roc_points_all: number;
  pr_points: number;
  tpr_at_fpr: { fpr: number[]; tpr_max_with_fpr_le: number[] };
  precision_max_at_recall_ge: { recall: number[]; precision: number[] };
  counts_at_threshold_score_ge: Record<string, Record<'tp' | 'fp' | 'fn' | 'tn', number>>;
}

const folder = 'predictions/label-errors';
const read = (name: string) => readNpy(readFileSync(sharedData(`${folder}/${name}.npy`)));
const labelsOf = (name: string): number[] => [...read(`original_test_labels/${name}_test_set_original_labels`).values];
const scoresOf = (name: string) => read(`cross_validated_predicted_probabilities/${name}_test_set_pyx`);
const referenceOf = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(sharedData(`reference/predictions_${name}.json`), 'utf8')) as Record<string, unknown>;

function check(name: string, item: number, reference: Reference): void {
  const labels = labelsOf(name);
  const { values, columns } = scoresOf(name);
  const scores = Float64Array.from(labels, (_, row) => values[row * columns + item]!);
  const table = thresholdTable(
    scores,
    Uint8Array.from(labels, (label) => (label === item ? 1 : 0)),
  );
  expect([table.rows, table.positives, table.thresholds.length]).toEqual([reference.n, reference.positives, reference.distinct_scores]);
  const { auc, averagePrecision, prArea, brier } = curveFigures(table);
  expect(auc).toBeCloseTo(reference.roc_auc, 9);
  expect(averagePrecision).toBeCloseTo(reference.average_precision, 9);
  expect(prArea).toBeCloseTo(reference.pr_auc_trapezoid, 9);
  if (reference.brier !== null) expect(brier).toBeCloseTo(reference.brier, 9);
  const [roc, pr] = [curvePoints(table, 'roc'), curvePoints(table, 'pr')];
  expect([rocPointCount(table), roc.x.length, pr.x.length]).toEqual([reference.roc_points, reference.roc_points_all, reference.pr_points]);
  reference.tpr_at_fpr.fpr.forEach((fpr, i) => {
    const best = Math.max(...roc.y.filter((_, at) => roc.x[at]! <= fpr));
    expect(best).toBeCloseTo(reference.tpr_at_fpr.tpr_max_with_fpr_le[i]!, 9);
  });
  reference.precision_max_at_recall_ge.recall.forEach((recall, i) => {
    // By scikit-learn's convention the curve ends at recall 0 with precision 1; the reference is of thresholds alone, its 0.7 being 0.7000000000000001.
    const best = Math.max(...pr.y.filter((_, at) => at > 0 && pr.x[at]! >= recall - 1e-12));
    expect(best).toBeCloseTo(reference.precision_max_at_recall_ge.precision[i]!, 9);
  });
  for (const [threshold, counts] of Object.entries(reference.counts_at_threshold_score_ge))
    expect(countsAt(table, Number(threshold))).toEqual({ threshold: Number(threshold), ...counts });
}

describeWithData('curves of real predictions', () => {
  it('are those of scikit-learn: IMDB', () => {
    check('imdb', 1, (referenceOf('imdb_binary') as { curve: Reference }).curve);
  });

  it('are those of scikit-learn: CIFAR-10, each class against the rest', () => {
    const { one_vs_rest: classes, class_names: names } = referenceOf('cifar10') as {
      one_vs_rest: Record<string, Reference>;
      class_names: string[];
    };
    expect(names).toHaveLength(10);
    names.forEach((name, item) => check('cifar10', item, classes[name]!));
  });
});

describeWithData('a curve plan over real predictions', () => {
  it('counts as the reference does, labels being numbers and scores lists', { timeout: 120_000 }, async () => {
    const { curve: reference } = referenceOf('imdb_binary') as { curve: Reference };
    const { values, rows, columns } = scoresOf('imdb');
    const table = {
      key: 'imdb',
      rows,
      columns: [
        { name: 'label', column: { type: 'number' as const, values: Float64Array.from(labelsOf('imdb')) } },
        {
          name: 'pyx',
          column: { type: 'numbers' as const, values, offsets: Int32Array.from({ length: rows + 1 }, (_, row) => row * columns) },
        },
      ],
    };
    const files = memoryExport({ id: 'p', name: 'p', runs: [], tables: [table], parameters: [], warnings: [] });
    const engine = createLocalEngine({ exports: [{ id: 'p', ...files }], bootDatabase: async () => (await nodeDuckDb()).database });
    const column = (key: string) => ({ from: 'table' as const, table: 'imdb', key });
    const plan: CurvePlan = {
      kind: 'curve',
      rows: { runs: { project: 'p' }, table: 'imdb' },
      actual: column('label'),
      scores: [{ class: '1', column: column('pyx'), item: 1 }],
      curve: 'roc',
      by: 'run',
      pixels: 1000,
    };
    const { curve } = await engine.run(plan, { signal: new AbortController().signal });
    expect(curve!.lines[0]!.auc).toBeCloseTo(reference.roc_auc, 9);
    for (const [threshold, counts] of Object.entries(reference.counts_at_threshold_score_ge)) {
      const answer = await engine.run({ ...plan, pixels: 0, threshold: Number(threshold) }, { signal: new AbortController().signal });
      expect(answer.curve!.lines[0]!.counts).toEqual({ threshold: Number(threshold), ...counts });
    }
    await engine.dispose();
  });
});
