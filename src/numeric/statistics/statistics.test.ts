import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxStatistics } from './boxStatistics.js';
import { ecdfOf } from './ecdf.js';
import { gaussianKde, kdeBandwidth } from './gaussianKde.js';
import { histogramCounts, histogramEdges } from './histogram.js';
import { bootstrapInterval, tInterval } from './intervals.js';
import { quantileOf } from './quantile.js';
import { studentT } from './studentT.js';
import { iqmOf, meanOf, summarise } from './summarise.js';

interface Answers {
  values: number[];
  mean: number;
  sd: number;
  stderr: number;
  iqm: number;
  t: [number, number];
  quantiles: number[];
  box: { q1: number; median: number; q3: number; low: number; high: number; outliers: number };
  kde: Record<'scott' | 'silverman', { bandwidth: number; density: number[] }>;
  at: number[];
  edges: Record<'fd' | 'scott' | 'sturges', number[]>;
  counts: Record<'fd' | 'scott' | 'sturges', number[]>;
  ecdf: { x: number[]; p: number[] };
}

/** Made by numpy and scipy: see makeGroups.py beside it. */
const file = new URL('../../../tests/fixtures/statistics/groups.json', import.meta.url);
const reference = JSON.parse(readFileSync(file, 'utf8')) as { t: [number, number, number][]; samples: Record<string, Answers> };

/** Equal to a share of the larger of both, or of `size`. */
function near(found: number, wanted: number, share = 1e-10, size = 0): void {
  expect(Math.abs(found - wanted), `${found} for ${wanted}`).toBeLessThanOrEqual(share * Math.max(Math.abs(wanted), size));
}

it.each(reference.t)("Student's t for %f and %i degrees of freedom", (level, freedom, wanted) => {
  near(studentT(level, freedom), wanted);
});

describe.each(Object.entries(reference.samples))('%s', (name, answers) => {
  /** scipy divides by the bandwidth before it subtracts, which costs it digits far from 0. */
  const share = name === 'far' ? 1e-4 : 1e-9;
  const sorted = Float64Array.from(answers.values);
  const size = Math.abs(answers.mean);

  it('mean, deviation, IQM, t interval and quantiles are those of numpy and scipy', () => {
    const summary = summarise(sorted);
    near(summary.mean, answers.mean);
    near(summary.sd, answers.sd, share);
    near(summary.stderr, answers.stderr, share);
    near(summary.iqm, answers.iqm);
    tInterval(summary).forEach((end, i) => near(end, answers.t[i]!));
    [0.025, 0.1, 0.333, 0.9].forEach((at, i) => near(quantileOf(sorted, at), answers.quantiles[i]!));
  });

  it('box', () => {
    const box = boxStatistics(sorted)!;
    for (const key of ['q1', 'median', 'q3', 'low', 'high'] as const) near(box[key], answers.box[key], 1e-12, size);
    expect(sorted.length - (box.inner[1] - box.inner[0])).toBe(answers.box.outliers);
  });

  it.each(['scott', 'silverman'] as const)('density, %s', (rule) => {
    const bandwidth = kdeBandwidth(sorted, rule);
    near(bandwidth, answers.kde[rule].bandwidth, share);
    gaussianKde(sorted, bandwidth, Float64Array.from(answers.at)).forEach((d, i) => near(d, answers.kde[rule].density[i]!, share));
  });

  it.each([
    ['freedman-diaconis', 'fd'],
    ['scott', 'scott'],
    ['sturges', 'sturges'],
  ] as const)('bins, %s', (rule, key) => {
    const edges = histogramEdges(sorted, rule);
    expect(edges).toHaveLength(answers.edges[key].length);
    edges.forEach((edge, i) => near(edge, answers.edges[key][i]!, 1e-14, Math.abs(answers.values.at(-1)!)));
    expect([...histogramCounts(sorted, Float64Array.from(answers.edges[key]))]).toEqual(answers.counts[key]);
  });

  it('steps', () => {
    const { x, count } = ecdfOf(sorted);
    expect([...x]).toEqual(answers.ecdf.x);
    count.forEach((c, i) => near(c / sorted.length, answers.ecdf.p[i]!));
  });
});

it('too few values give NaN, never 0', () => {
  expect(summarise(new Float64Array())).toEqual({ n: 0, mean: NaN, sd: NaN, stderr: NaN, min: NaN, max: NaN, median: NaN, iqm: NaN });
  expect(summarise(Float64Array.of(3))).toMatchObject({ n: 1, mean: 3, sd: NaN, stderr: NaN, median: 3, iqm: 3 });
  expect(tInterval(summarise(Float64Array.of(3)))).toEqual([NaN, NaN]);
  expect(bootstrapInterval(Float64Array.of(3), meanOf)).toEqual([NaN, NaN]);
  expect(boxStatistics(new Float64Array())).toBeUndefined();
  expect(kdeBandwidth(Float64Array.of(1), 'scott')).toBeNaN();
  expect(histogramEdges(new Float64Array(), 'scott')).toHaveLength(0);
  expect([...histogramEdges(Float64Array.of(2, 2), 'freedman-diaconis')]).toEqual([1.5, 2.5]);
});

it('every value is in one bin', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 30 }),
      (list, bins) => {
        const sorted = Float64Array.from(list).toSorted();
        const edges = histogramEdges(sorted, bins);
        const counts = histogramCounts(sorted, edges);
        const expected = Array.from(
          counts,
          (_, b) => list.filter((v) => v >= edges[b]! && (v < edges[b + 1]! || (b === bins - 1 && v === edges[b + 1]))).length,
        );
        expect([...counts]).toEqual(expected);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(list.length);
      },
    ),
  );
});

describe('bootstrap', () => {
  const values = Float64Array.from(reference.samples['normal']!.values);

  it('is the same for the same seed, another for another', () => {
    expect(bootstrapInterval(values, meanOf, { seed: 5 })).toEqual(bootstrapInterval(values, meanOf, { seed: 5 }));
    expect(bootstrapInterval(values, meanOf, { seed: 5 })).not.toEqual(bootstrapInterval(values, meanOf, { seed: 6 }));
  });

  it('of a mean comes close to the interval by the normal distribution', () => {
    const { mean, stderr, n } = summarise(values);
    const half = 1.959964 * stderr * Math.sqrt((n - 1) / n);
    const [low, high] = bootstrapInterval(values, meanOf, { resamples: 20_000 });
    near(low, mean - half, (0.1 * stderr) / mean);
    near(high, mean + half, (0.1 * stderr) / mean);
  });

  it('hands ascending samples of the values to the statistic', () => {
    const known = new Set(values);
    bootstrapInterval(
      values,
      (sample) => {
        expect(sample.every((value, i) => known.has(value) && (i === 0 || sample[i - 1]! <= value))).toBe(true);
        return iqmOf(sample);
      },
      { resamples: 20 },
    );
  });
});
