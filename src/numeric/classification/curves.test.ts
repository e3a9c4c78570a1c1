import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../normal.js';
import { bootstrapCurve } from './bootstrapCurve.js';
import { calibrationBins } from './calibrationBins.js';
import { averagePrecision, brierScore, curveFigures, oneClass, prArea, rocAuc, rocPointCount } from './curveFigures.js';
import { curvePoints } from './curvePoints.js';
import { descendingOrder } from './descendingOrder.js';
import { cornersOnly, drawnPoints } from './drawnPoints.js';
import { curveArea, macroCurve } from './macroCurve.js';
import { countsAt, thresholdTable } from './thresholdTable.js';

interface BinaryAnswer {
  scores: number[];
  positive: number[];
  weights?: number[];
  fpr: number[];
  tpr: number[];
  precision: number[];
  recall: number[];
  det: { fpr: number[]; fnr: number[] };
  roc_points: number;
  auc: number;
  average_precision: number;
  pr_area: number;
  brier: number;
  calibration?: Record<'width' | 'mass', { fraction: number[]; mean: number[] }>;
}

interface Answers extends Record<'plain' | 'tied' | 'weighted' | 'constant', BinaryAnswer> {
  multiclass: {
    actual: number[];
    scores: number[][];
    macro: { fpr: number[]; tpr: number[]; auc: number };
    micro: { auc: number; average_precision: number };
    average_precision_macro: number;
  };
  normal_quantile: { p: number[]; x: number[] };
}

/** By scikit-learn and scipy: tests/fixtures/classification/makeCurves.py. */
const answers = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../../tests/fixtures/classification/curves.json', import.meta.url)), 'utf8'),
) as Answers;

const tableOf = ({ scores, positive, weights }: Pick<BinaryAnswer, 'scores' | 'positive' | 'weights'>) =>
  thresholdTable(Float64Array.from(scores), Uint8Array.from(positive), weights && Float64Array.from(weights));

function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, digits = 12): void {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) expect(actual[i]).toBeCloseTo(expected[i]!, digits);
}

describe.each(['plain', 'tied', 'weighted', 'constant'] as const)('%s scores, as scikit-learn', (name) => {
  const answer = answers[name];
  const table = tableOf(answer);

  it('give its curves', () => {
    const roc = curvePoints(table, 'roc');
    expectClose(roc.x, answer.fpr);
    expectClose(roc.y, answer.tpr);
    const pr = curvePoints(table, 'pr');
    expectClose(pr.x, answer.recall);
    expectClose(pr.y, answer.precision);
    const det = curvePoints(table, 'det');
    const own = [...det.x].map((x, i) => `${x.toFixed(9)} ${det.y[i]!.toFixed(9)}`);
    for (const [i, fpr] of answer.det.fpr.entries())
      expect(own).toContain(`${normalQuantile(fpr).toFixed(9)} ${normalQuantile(answer.det.fnr[i]!).toFixed(9)}`);
  });

  it('give its figures', () => {
    expect(rocAuc(table)).toBeCloseTo(answer.auc, 12);
    expect(averagePrecision(table)).toBeCloseTo(answer.average_precision, 12);
    expect(prArea(table)).toBeCloseTo(answer.pr_area, 12);
    expect(brierScore(table)).toBeCloseTo(answer.brier, 12);
    expect(rocPointCount(table)).toBe(answer.roc_points);
  });

  it('give its calibration curve, and the errors that follow from it', () => {
    for (const binning of ['width', 'mass'] as const) {
      const expected = answer.calibration?.[binning];
      if (!expected) continue;
      const bins = calibrationBins(table, 10, binning)!;
      expectClose(bins.fraction, expected.fraction);
      expectClose(bins.mean, expected.mean);
      expect(bins.count.reduce((sum, rows) => sum + rows, 0)).toBe(answer.scores.length);
      const ece = expected.mean.reduce(
        (sum, mean, i) => sum + (bins.count[i]! / answer.scores.length) * Math.abs(mean - expected.fraction[i]!),
        0,
      );
      expect(bins.ece).toBeCloseTo(ece, 12);
    }
  });
});

it('averages classes as scikit-learn does', () => {
  const { actual, scores, macro, micro, average_precision_macro: precision } = answers.multiclass;
  const tables = scores.map((of, i) => tableOf({ scores: of, positive: actual.map((label) => (label === i ? 1 : 0)) }));
  const curve = macroCurve(tables.map((table) => cornersOnly(curvePoints(table, 'roc'))));
  expect(curveArea(curve)).toBeCloseTo(macro.auc, 12);
  const whole = macroCurve(tables.map((table) => curvePoints(table, 'roc')));
  expect(curveArea(whole)).toBeCloseTo(macro.auc, 12);
  const upper = new Map([...whole.x].map((x, i) => [x, whole.y[i]!]));
  expectClose([...upper.keys()], macro.fpr);
  expectClose([...upper.values()], macro.tpr);
  const all = tableOf({ scores: scores.flat(), positive: scores.flatMap((_, i) => actual.map((label) => (label === i ? 1 : 0))) });
  expect(rocAuc(all)).toBeCloseTo(micro.auc, 12);
  expect(averagePrecision(all)).toBeCloseTo(micro.average_precision, 12);
  expect(tables.reduce((sum, table) => sum + averagePrecision(table), 0) / tables.length).toBeCloseTo(precision, 12);
});

it('inverts the normal distribution as scipy does', () => {
  const { p, x } = answers.normal_quantile;
  for (const [i, share] of p.entries()) expect(Math.abs(normalQuantile(share) / x[i]! - 1)).toBeLessThan(1e-8);
  expect([0, 1, -1, 0.5].map(normalQuantile)).toEqual([-Infinity, Infinity, NaN, 0]);
});

const score = fc.oneof(
  fc.double({ noNaN: true }),
  fc.constantFrom(0, -0, 0.5, 1, -1, Infinity, -Infinity),
  fc.integer({ min: 0, max: 4 }).map((value) => value / 4),
);
const rows = fc.array(fc.record({ score, positive: fc.constantFrom(0, 1), weight: fc.constantFrom(0, 0.5, 1, 2) }), { maxLength: 40 });

describe('by brute force', () => {
  it('sorts as a comparison would, equal values in their order', () => {
    fc.assert(
      fc.property(fc.array(score, { maxLength: 60 }), (values) => {
        const { values: sorted, from } = descendingOrder(Float64Array.from(values));
        const expected = values
          .map((value, i) => ({ value: value + 0, i }))
          .toSorted((a, b) => (a.value === b.value ? a.i - b.i : a.value < b.value ? 1 : -1));
        expect([...sorted]).toEqual(expected.map(({ value }) => value));
        expect([...from]).toEqual(expected.map(({ i }) => i));
      }),
    );
  });

  it('sorts long runs of numbers that agree in their upper half', () => {
    const close = fc.array(
      fc.tuple(fc.constantFrom(1, -1, 1e-300), fc.integer({ min: 0, max: 90 })).map(([base, steps]) => base * (1 + steps * Number.EPSILON)),
      { minLength: 60, maxLength: 400 },
    );
    fc.assert(
      fc.property(close, (values) => {
        const { values: sorted, from } = descendingOrder(Float64Array.from(values));
        const wanted = values.map((value, i) => ({ value, i })).toSorted((a, b) => b.value - a.value || a.i - b.i);
        expect([...from]).toEqual(wanted.map(({ i }) => i));
        expect([...sorted]).toEqual(wanted.map(({ value }) => value));
      }),
    );
  });

  it('counts at any threshold, and the area is the chance of a right order', () => {
    fc.assert(
      fc.property(rows, score, fc.boolean(), (list, threshold, weighted) => {
        const weight = (row: (typeof list)[number]): number => (weighted ? row.weight : 1);
        const table = tableOf({
          scores: list.map((row) => row.score),
          positive: list.map(({ positive }) => positive),
          ...(weighted && { weights: list.map((row) => row.weight) }),
        });
        const sum = (test: (row: (typeof list)[number]) => boolean): number =>
          list.filter(test).reduce((total, row) => total + weight(row), 0);
        expect(countsAt(table, threshold)).toEqual({
          threshold,
          tp: sum((row) => row.positive === 1 && row.score >= threshold),
          fp: sum((row) => row.positive === 0 && row.score >= threshold),
          fn: sum((row) => row.positive === 1 && row.score < threshold),
          tn: sum((row) => row.positive === 0 && row.score < threshold),
        });
        const [all, hits] = [sum(() => true), sum(({ positive }) => positive === 1)];
        let right = 0;
        for (const a of list.filter(({ positive }) => positive === 1))
          for (const b of list.filter(({ positive }) => positive === 0))
            right += weight(a) * weight(b) * (a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0);
        expect(oneClass(table)).toBe(all === 0 ? 'no-rows' : hits === 0 ? 'only-negatives' : hits === all ? 'only-positives' : undefined);
        const { auc } = curveFigures(table);
        if (hits === 0 || hits === all) expect(auc).toBeNaN();
        else expect(auc).toBeCloseTo(right / hits / (all - hits), 10);
      }),
    );
  });

  it('draws few points whose area, ends and extremes are those of all', () => {
    const random = fc.array(fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), positive: fc.constantFrom(0, 1) }), {
      minLength: 80,
      maxLength: 400,
    });
    fc.assert(
      fc.property(random, (list) => {
        const table = tableOf({ scores: list.map((row) => row.score), positive: list.map(({ positive }) => positive) });
        if (oneClass(table)) return;
        const all = curvePoints(table, 'roc');
        expect(curveArea(cornersOnly(all))).toBeCloseTo(curveArea(all), 12);
        const pixels = 8;
        const { indices, how } = drawnPoints(all, pixels, [0, 1]);
        expect(indices.length).toBeLessThanOrEqual(4 * pixels);
        expect([...indices]).toEqual([...new Set(indices)].toSorted((a, b) => a - b));
        if (how === 'all') expect(indices).toHaveLength(all.x.length);
        if (how === 'm4') {
          const column = (i: number): number => Math.min(pixels - 1, Math.floor(all.x[i]! * pixels));
          const corners = cornersOnly(all);
          for (let c = 0; c < pixels; c++) {
            const kept = [...indices].filter((i) => column(i) === c).map((i) => all.y[i]!);
            const every = [...corners.y].filter((_, i) => Math.min(pixels - 1, Math.floor(corners.x[i]! * pixels)) === c);
            if (every.length === 0) continue;
            expect([kept[0], Math.min(...kept), Math.max(...kept), kept.at(-1)]).toEqual([
              every[0],
              Math.min(...every),
              Math.max(...every),
              every.at(-1),
            ]);
          }
        }
      }),
    );
  });
});

it('has no figure where there is one class only, and no calibration of what is no probability', () => {
  const only = (positive: number) => curveFigures(tableOf({ scores: [0.1, 0.7], positive: [positive, positive] }));
  expect(only(0)).toMatchObject({ auc: NaN, averagePrecision: NaN, prArea: NaN });
  expect(only(1)).toMatchObject({ auc: NaN, averagePrecision: 1 });
  const logits = tableOf({ scores: [-2, 3], positive: [0, 1] });
  expect(brierScore(logits)).toBeNaN();
  expect(calibrationBins(logits, 10, 'width')).toBeUndefined();
  expect(calibrationBins(tableOf({ scores: [], positive: [] }), 10, 'mass')).toBeUndefined();
});

it('draws rows anew for intervals that hold the figure, the same for the same seed', () => {
  const table = tableOf(answers.plain);
  const run = (seed: number, curve: 'roc' | 'pr' = 'roc') => {
    const work = bootstrapCurve(table, curve, { samples: 300, seed, level: 0.95 });
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
    }
  };
  const { auc, averagePrecision: precision, band, used } = run(1);
  expect(used).toBe(300);
  expect(auc[0]).toBeLessThan(answers.plain.auc);
  expect(auc[1]).toBeGreaterThan(answers.plain.auc);
  // Hanley and McNeil's standard error of the area (1982), from the figure alone.
  const [n, p] = [table.negatives, table.positives];
  const a = answers.plain.auc;
  const error = Math.sqrt((a * (1 - a) + (p - 1) * (a / (2 - a) - a * a) + (n - 1) * ((2 * a * a) / (1 + a) - a * a)) / (n * p));
  expect((auc[1] - auc[0]) / (2 * 1.96 * error)).toBeGreaterThan(0.7);
  expect((auc[1] - auc[0]) / (2 * 1.96 * error)).toBeLessThan(1.4);
  expect(precision[0]).toBeLessThan(answers.plain.average_precision);
  expect(band.x).toHaveLength(101);
  expect(band.low.every((low, i) => low <= band.high[i]!)).toBe(true);
  expect(band.high.at(-1)).toBe(1);
  expect(run(1)).toEqual(run(1));
  expect(run(2).auc).not.toEqual(auc);
  expect(run(1, 'pr').band.low.at(-1)).toBeGreaterThan(0);
});
