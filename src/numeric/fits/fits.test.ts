import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Goal } from '../../model/index.js';
import { linearAt, linearBand, linearFit } from './linearFit.js';
import { loess } from './loess.js';
import { paretoFrontier } from './paretoFrontier.js';

interface Answers {
  x: number[];
  y: number[];
  linear: Record<'slope' | 'intercept' | 'r' | 'slopeError', number>;
  at: number[];
  band: number[];
  loess?: Record<string, Record<'x' | 'y' | 'band', number[]>>;
}

/** Made by scipy and statsmodels: see makeFits.py beside it. */
const file = new URL('../../../tests/fixtures/fits/fits.json', import.meta.url);
const reference = JSON.parse(readFileSync(file, 'utf8')) as { samples: Record<string, Answers> };

const of = (values: Iterable<number>): Float64Array => Float64Array.from(values);

function near(found: number, wanted: number, share: number): void {
  expect(Math.abs(found - wanted), `${found} for ${wanted}`).toBeLessThanOrEqual(share * Math.max(Math.abs(wanted), 1e-3));
}

describe.each(Object.entries(reference.samples))('%s', (name, answers) => {
  const [x, y] = [of(answers.x), of(answers.y)];
  /** Far from 0 the others subtract large numbers. */
  const share = name === 'far' ? 1e-6 : 1e-8;

  it('the line is that of scipy, its band that of statsmodels', () => {
    const fit = linearFit(x, y);
    expect(fit.n).toBe(x.length);
    for (const key of ['slope', 'intercept', 'r', 'slopeError'] as const) near(fit[key], answers.linear[key], share);
    linearBand(fit, of(answers.at)).forEach((half, i) => near(half, answers.band[i]!, share));
    near(linearAt(fit, 2), answers.linear.intercept + 2 * answers.linear.slope, share);
  });

  it.each(Object.entries(answers.loess ?? {}))('LOESS of span %s is that of statsmodels', (span, wanted) => {
    const found = loess(x, y, Number(span));
    expect([...found.x]).toEqual(wanted.x);
    found.y.forEach((value, i) => near(value, wanted.y[i]!, 1e-7));
    found.band.forEach((half, i) => near(half, wanted.band[i]!, 1e-6));
  });
});

describe('where there is no fit', () => {
  it.each([
    [[], [], 'too-few'],
    [[1], [2], 'too-few'],
    [[3, 3, 3], [1, 2, 3], 'x-is-constant'],
  ])('%j: %s', (x, y, problem) => {
    const fit = linearFit(of(x), of(y));
    expect(fit).toMatchObject({ n: x.length, slope: NaN, r: NaN, problem });
    expect(loess(of(x), of(y), 0.5)).toMatchObject({ n: x.length, problem });
  });

  it('two points have a line and no band; level points no r', () => {
    const fit = linearFit(of([0, 1]), of([5, 7]));
    expect(fit).toMatchObject({ slope: 2, intercept: 5, r: expect.closeTo(1, 12) as number, residual: NaN });
    expect([...linearBand(fit, of([0, 1]))]).toEqual([NaN, NaN]);
    expect(linearFit(of([0, 1, 2]), of([0.1, 0.1, 0.1]))).toMatchObject({ slope: 0, r: NaN });
  });
});

it('LOESS of very many points is that of all places, to a part of its band', () => {
  const x = of(Array.from({ length: 3000 }, (_, i) => i / 500));
  const y = x.map((value, i) => Math.sin(value) + 0.3 * Math.sin(12.9898 * i * i));
  const few = loess(x, y, 0.3);
  expect(few.x.length).toBeLessThanOrEqual(200);
  // Through the points of one place alone: brute force over all points.
  const at = few.x[57]!;
  const distances = x.map((value) => Math.abs(value - at));
  const radius = distances.toSorted()[899]!;
  const weights = distances.map((distance) => (distance >= radius ? 0 : (1 - (distance / radius) ** 3) ** 3));
  const sum = (term: (i: number) => number): number => weights.reduce((total, w, i) => total + w * term(i), 0);
  const [s0, s1, s2] = [sum(() => 1), sum((i) => x[i]! - at), sum((i) => (x[i]! - at) ** 2)];
  const [t0, t1] = [sum((i) => y[i]!), sum((i) => y[i]! * (x[i]! - at))];
  near(few.y[57]!, (s2 * t0 - s1 * t1) / (s0 * s2 - s1 * s1), 1e-9);
  expect(few.band.every((half) => half > 0 && half < 0.1)).toBe(true);
});

it('the Pareto frontier is what no other row beats', () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constantFrom(NaN, Infinity, -Infinity));
  const goal = fc.constantFrom<Goal>('minimize', 'maximize');
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { maxLength: 14 }), goal, goal, (rows, goalX, goalY) => {
      const as = (number: number, wanted: Goal): number => (wanted === 'minimize' ? number : -number);
      const points = rows.map(([a, b]) => [as(a, goalX), as(b, goalY)] as const);
      const wanted = [...points.keys()].filter((i) => {
        const [x, y] = points[i]!;
        return !Number.isNaN(x) && !Number.isNaN(y) && !points.some(([a, b]) => a <= x && b <= y && (a < x || b < y));
      });
      const found = paretoFrontier(of(rows.map(([a]) => a)), of(rows.map(([, b]) => b)), { x: goalX, y: goalY });
      expect([...found].toSorted((a, b) => a - b)).toEqual(wanted);
    }),
  );
});
