import { describe, expect, it } from 'vitest';
import type { Catalog, CurveFacts, CurveLine, CurvePlan, Frame } from '../../model/index.js';
import type { PanelContext } from '../panelKind.js';
import { countFigures, placeOf } from './countFigures.js';
import { curveScales } from './curveScales.js';
import { nearestPoint, pointAt, readingsOf } from './cursorPoint.js';
import { guessScores } from './guessScores.js';
import { countsPlan, planCurves } from './plan.js';
import { positiveClass, type ClassificationCurvesSpec } from './spec.js';
import { viewCurves } from './view.js';

const spec: ClassificationCurvesSpec = { table: 't', actual: 'label', scores: [{ class: '1', key: 'score' }], curve: 'roc' };
const context: PanelContext = {
  runs: { id: 'all', name: 'All runs', project: 'p', sort: [], hidden: [], colors: {} },
  selection: { filter: undefined, own: [], effect: 'grey' },
  size: { width: 400, height: 400 },
  pixelRatio: 2,
  theme: 'light',
  catalog: undefined,
};

type Table = Catalog['tables'][number];
const tableOf = (key: string, columns: Record<string, Table['columns'][number]['type']>): Table => ({
  id: 0,
  key,
  rows: 1,
  columns: Object.entries(columns).map(([name, type], i) => ({ name, type, column: `c${i}` })),
  files: [],
});

const line = (changes: Partial<CurveLine> = {}): CurveLine => ({
  run: 0,
  runId: 'a',
  name: 'first',
  step: NaN,
  class: '1',
  average: undefined,
  start: 0,
  end: 3,
  rows: 4,
  withoutScore: 0,
  positives: 2,
  negatives: 2,
  distinct: 2,
  scores: [0.2, 0.8],
  auc: 0.75,
  averagePrecision: 0.8,
  prArea: 0.8,
  brier: 0.2,
  ece: 0.1,
  oneClass: undefined,
  classes: 1,
  counts: undefined,
  intervals: undefined,
  band: undefined,
  ...changes,
});

function answer(lines: CurveLine[], changes: Partial<CurveFacts> = {}, plan: Partial<CurvePlan> = {}) {
  const curve: CurveFacts = {
    curve: 'roc',
    lines,
    rows: 4,
    withoutLabel: 0,
    withoutWeight: 0,
    xExtent: [0, 1],
    yExtent: [0, 1],
    points: 3,
    drawn: 'all',
    ...changes,
  };
  const columns = {
    x: Float64Array.of(0, 0.5, 1),
    y: Float64Array.of(0, 1, 1),
    threshold: Float64Array.of(Infinity, 0.8, 0.2),
    tp: Float64Array.of(0, 2, 2),
    fp: Float64Array.of(0, 1, 2),
  };
  const frame: Frame = { columns, rows: 3, fidelity: { kind: 'exact' }, notes: [], versions: {}, curve };
  const [made] = planCurves(spec, undefined, context);
  return [{ plan: { ...made, ...plan } as CurvePlan, frame }];
}

const view = (lines: CurveLine[], changes?: Partial<CurveFacts>) =>
  viewCurves(answer(lines, changes), { ...spec, curve: changes?.curve ?? 'roc' }, undefined, context);

describe('plans', () => {
  it('ask for what is on screen, and for counts of the same rows', () => {
    const [plan] = planCurves({ ...spec, bands: true, step: 'all', by: 'step' }, undefined, context) as CurvePlan[];
    expect(plan).toMatchObject({
      kind: 'curve',
      by: 'step',
      pixels: 2 * (400 - 42 - 14),
      bootstrap: { samples: 200 },
      rows: { table: 't', step: 'all' },
    });
    const counts = countsPlan(plan!, 0.25);
    expect(counts).toMatchObject({ pixels: 0, threshold: 0.25, curve: 'roc', rows: plan!.rows, scores: plan!.scores });
    expect(counts.bootstrap).toBeUndefined();
    expect(planCurves({ ...spec, curve: 'confusion' }, undefined, context)).toMatchObject([{ curve: 'roc', pixels: 0 }]);
    expect(planCurves({ ...spec, actual: undefined }, undefined, context)).toEqual([]);
    expect(planCurves({ ...spec, bands: true, curve: 'det' }, undefined, context)[0]).not.toHaveProperty('bootstrap');
  });
});

describe('guesses', () => {
  const guess = (...tables: Table[]) => guessScores({ tables });

  it('find labels and scores by their names', () => {
    expect(
      guess(tableOf('samples', { text: 'string' }), tableOf('preds', { label: 'string', score_cat: 'number', score_dog: 'number' })),
    ).toEqual({
      table: 'preds',
      actual: 'label',
      scores: [
        { class: 'cat', key: 'score_cat' },
        { class: 'dog', key: 'score_dog' },
      ],
    });
    expect(guess(tableOf('p', { y_true: 'boolean', prob: 'number' }))).toMatchObject({ scores: [{ class: 'true', key: 'prob' }] });
    expect(guess(tableOf('p', { target: 'number', pyx: 'numbers' }))).toMatchObject({ scores: [{ class: '1', key: 'pyx', item: 1 }] });
    expect(guess(tableOf('p', { text: 'string', n: 'number' }))).toEqual({ scores: [] });
  });

  it('take the second of two classes for the positive one, unless told', () => {
    const scores = ['a', 'b', 'c'].map((name) => ({ class: name, key: name }));
    expect(positiveClass({ scores: scores.slice(0, 2) })).toBe('b');
    expect(positiveClass({ scores })).toBe('a');
    expect(positiveClass({ scores, positive: 'c' })).toBe('c');
    expect(positiveClass({ scores, positive: 'gone' })).toBe('a');
  });
});

describe('the view', () => {
  it('names lines by what tells them apart, and says the figure of each', () => {
    expect(view([line()]).lines).toMatchObject([{ name: 'first', figure: 'AUC 0.7500', dash: [] }]);
    const classes = view([line(), line({ class: '2' }), line({ class: undefined, average: 'micro' })]).lines;
    expect(classes.map(({ name }) => name)).toEqual(['1', '2', 'micro-average']);
    expect(new Set(classes.map(({ color }) => color)).size).toBe(3);
    const both = view([line(), line({ run: 1, runId: 'b', name: 'second' })]).lines;
    expect(both.map(({ name, color }) => [name, color])).toEqual([
      ['first', '#4269d0'],
      ['second', '#c28900'],
    ]);
    const interval = { auc: [0.7, 0.8], averagePrecision: [0.6, 0.9], used: 200 } as const;
    const banded = view([line({ intervals: interval })]);
    expect(banded.lines[0]!.figure).toBe('AUC 0.7500 [0.7000, 0.8000]');
    expect(banded.notes).toEqual(['bands: middle 95% of 200 draws of the rows, seed 1']);
  });

  it('says what is left out and why a curve is not there', () => {
    const none = view([line({ oneClass: 'only-negatives', auc: NaN, positives: 0, end: 0, withoutScore: 3 })], { withoutLabel: 1 });
    expect(none.notes).toEqual([
      '1 row without a label left out',
      '3 rows without a score left out',
      'undefined: only negatives: no true positive rate',
    ]);
    expect(none.lines[0]).toMatchObject({ figure: 'AUC –', undrawn: 'undefined: only negatives: no true positive rate' });
    const one = view([line(), line({ run: 1, name: 'second', oneClass: 'only-positives', auc: NaN, negatives: 0, end: 0, start: 0 })]);
    expect(one.notes).toEqual(['second: undefined: only positives: no false positive rate']);
    expect(view([line({ brier: NaN, ece: NaN, scores: [-2, 3] })], { curve: 'calibration' }).notes[0]).toBe(
      'scores from -2 to 3 are no probabilities: no calibration',
    );
  });

  it('says how points were chosen', () => {
    expect(view([line()]).fidelity).toBe('4 rows · exact');
    expect(view([line()], { drawn: 'm4', points: 22_975 }).fidelity).toBe('M4 23k → 3 · 4 rows');
    expect(view([line()], { drawn: 'corners', points: 2000 }).fidelity).toBe('exact, corners 2k → 3 · 4 rows');
  });

  it('says why there is nothing, and what there is', () => {
    const catalog = { tables: [tableOf('preds', {})] } as unknown as Catalog;
    const empty = (changes: Partial<ClassificationCurvesSpec>) =>
      viewCurves([], { ...spec, ...changes }, undefined, { ...context, catalog }).empty;
    expect(empty({ table: undefined })).toBe('Choose a table of predictions in the settings. This project has “preds”.');
    expect(empty({ table: 'gone' })).toBe('No table is called “gone”. This project has “preds”.');
    expect(empty({ table: 'preds', scores: [] })).toContain('Choose the column of actual classes');
  });

  it('puts thresholds where scores are', () => {
    expect(view([line()])).toMatchObject({ scores: [0, 1], threshold: 0.5 });
    expect(view([line({ scores: [-4, 2] })])).toMatchObject({ scores: [-4, 2], threshold: 0.5 });
    expect(view([line({ scores: [2, 6] })])).toMatchObject({ scores: [2, 6], threshold: 4 });
    expect(view([line({ scores: [-Infinity, Infinity] })]).scores.every(Number.isFinite)).toBe(true);
  });
});

it('reads the point under the pointer', () => {
  const shown = view([line()]);
  const at = pointAt(shown, 1);
  expect(at.x).toBeCloseTo(42 + (400 - 42 - 14) / 2, 6);
  expect(nearestPoint(shown, { x: at.x + 3, y: at.y })).toEqual({ line: 0, row: 1 });
  expect(nearestPoint(shown, { x: at.x + 60, y: at.y + 60 })).toBeUndefined();
  expect(readingsOf(shown, { line: 0, row: 1 })).toEqual([
    ['Threshold', '≥ 0.8'],
    ['False positive rate', '0.5000'],
    ['True positive rate', '1.0000'],
    ['TP · FP · FN · TN', '2 · 1 · 0 · 1'],
    ['Precision', '0.6667'],
    ['F1', '0.8000'],
  ]);
});

it('places counts on every curve', () => {
  const counts = { tp: 30, fp: 10, fn: 20, tn: 40 };
  expect(countFigures(counts)).toEqual({ precision: 0.75, recall: 0.6, fpr: 0.2, f1: 60 / 90, accuracy: 0.7 });
  expect(placeOf('roc', counts)).toEqual([0.2, 0.6]);
  expect(placeOf('pr', counts)).toEqual([0.6, 0.75]);
  expect(placeOf('gain', counts)).toEqual([0.4, 0.6]);
  expect(placeOf('lift', counts)).toEqual([0.4, 1.5]);
  expect(placeOf('calibration', counts)).toBeUndefined();
  const [x, y] = placeOf('det', counts)!;
  // The quantiles of 0.2 and 0.4 by any table of the normal distribution.
  expect([x, y]).toEqual([expect.closeTo(-0.841621233573, 10), expect.closeTo(-0.253347103136, 10)]);
  expect(placeOf('pr', { tp: 0, fp: 0, fn: 1, tn: 1 })).toEqual([0, 1]);
  expect(countFigures({ tp: 0, fp: 0, fn: 0, tn: 1 })).toMatchObject({ precision: NaN, recall: NaN, f1: NaN });
});

it('ends its axes where the curves do', () => {
  const size = { width: 300, height: 200 };
  expect(curveScales({ curve: 'roc', xExtent: [0, 1], yExtent: [0, 1] }, size, 1).x.ticks.map(({ label }) => label)).toEqual([
    '0.0',
    '0.2',
    '0.4',
    '0.6',
    '0.8',
    '1.0',
  ]);
  const [floor, top] = curveScales({ curve: 'lift', xExtent: [0, 1], yExtent: [0, 1] }, size, 3.3).y.domain;
  expect([floor, top >= 3.3 && top <= 4]).toEqual([0, true]);
  const det = curveScales({ curve: 'det', xExtent: [-2.4, 1], yExtent: [-2, 2] }, size, 1);
  expect(det.x.domain[0]).toBeLessThan(-2.4);
  expect(det.x.ticks.map(({ label }) => label)).toContain('20%');
});
