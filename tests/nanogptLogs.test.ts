import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { diskFiles } from '../demo-server/diskFiles.js';
import { importFiles } from '../src/importers/index.js';
import type { Frame, MetricPoints, ProjectData, RunQuery } from '../src/model/index.js';
import { describeWithData, sharedData } from './sharedData.js';
import { memoryExport } from './support/memoryExport.js';
import { numbers, openSeries, seriesPlan, type OpenSeries } from './support/openSeries.js';

interface MetricFacts {
  points: number;
  min: number | null;
  last: number | 'NaN';
  last_step: number;
  max_step: number;
  dup_steps: number;
  nan: number;
}

interface Buckets {
  lo: number;
  hi: number;
  buckets: number;
  /** Bucket, count, first step, first, last step, last, min, max, mean, not finite. */
  rows: number[][];
}

interface Reference {
  files_with_step_lines: number;
  per_file: Record<string, { step_lines: number; metrics: Record<string, MetricFacts> }>;
  llmc_main_log: {
    series: Record<string, Record<string, number>>;
    trl_buckets_100: Buckets;
    trl_buckets_50_zoom_5000_6000: Buckets;
    norm_buckets_100: Buckets;
    trl_ema: { index: number[]; step: number[]; smoothed: Record<string, number[]> };
  };
}

/** The facts of the reference, of points as they were imported. */
function factsOf({ step, value }: MetricPoints): MetricFacts {
  const finite = value.filter((v) => !Number.isNaN(v));
  const last = value.at(-1)!;
  return {
    points: value.length,
    min: finite.length > 0 ? finite.reduce((a, b) => Math.min(a, b)) : null,
    last: Number.isNaN(last) ? 'NaN' : last,
    last_step: step.at(-1)!,
    max_step: step.reduce((a, b) => Math.max(a, b)),
    dup_steps: value.length - new Set(step).size,
    nan: value.length - finite.length,
  };
}

/** Count, first, last, lowest and highest point per bucket, as the reference makes them. */
function bucketRows(x: Float64Array, y: Float64Array, { lo, hi, buckets }: Buckets): number[][] {
  const groups: number[][] = Array.from({ length: buckets }, () => []);
  x.forEach((step, i) => {
    if (step < lo || step > hi) return;
    groups[Math.min(buckets - 1, Math.floor(((step - lo) * buckets) / (hi - lo)))]!.push(i);
  });
  return groups.map((at, bucket) => {
    if (at.length === 0) return [bucket, 0];
    const values = at.map((i) => y[i]!);
    const [first, last] = [at[0]!, at.at(-1)!];
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    return [bucket, at.length, x[first]!, y[first]!, x[last]!, y[last]!, Math.min(...values), Math.max(...values), mean, 0];
  });
}

function expectClose(got: number[][], expected: number[][]): void {
  expect(got).toHaveLength(expected.length);
  expected.forEach((row, i) => {
    expect(got[i]).toHaveLength(row.length);
    row.forEach((value, k) => expect(Math.abs(got[i]![k]! - value), `row ${i}, column ${k}`).toBeLessThanOrEqual(1e-9));
  });
}

/** First, last, lowest and highest value per bucket. */
function extremes(rows: number[][]): number[][] {
  return rows.map((row) => (row.length === 2 ? row : [row[0]!, row[3]!, row[5]!, row[6]!, row[7]!]));
}

describeWithData('the logs of the GPT-2 speedruns, read line by line', () => {
  let reference: Reference;
  let project: ProjectData;
  let opened: OpenSeries;

  beforeAll(async () => {
    reference = JSON.parse(readFileSync(sharedData('reference/histories_nanogpt.json'), 'utf8'));
    project = await importFiles(await diskFiles([sharedData('histories/nanogpt-speedrun')]));
    opened = await openSeries(memoryExport(project));
  }, 60_000);

  test('every metric of every log has the points, least and last values, steps, repeated steps and NaNs of the reference', () => {
    const files = Object.entries(reference.per_file);
    expect(files).toHaveLength(398);
    const logs = new Map(project.runs.map((run) => [run.runId, run]));
    const missing: string[] = [];
    for (const [path, { metrics }] of files) {
      const id = path.replace(/\.[^./]+$/, '');
      const run = logs.get(id) ?? logs.get(path) ?? logs.get(id.replace(/\/[^/]+$/, ''));
      if (!run) missing.push(path);
      else for (const [key, facts] of Object.entries(metrics)) expect(factsOf(run.metrics.get(key)!), `${path} ${key}`).toEqual(facts);
    }
    expect(missing).toEqual([]);
    // Two more are logs of llm.c, whose lines have another shape.
    expect(project.runs).toHaveLength(400);
  });

  const llmc: RunQuery[] = [{ project: 'p', filter: { op: 'contains', column: { from: 'run', key: 'run_id' }, value: '2024-10-13_llmc' } }];
  const points = (frame: Frame): [Float64Array, Float64Array] => {
    expect(frame.series!.lines).toHaveLength(1);
    return [numbers(frame, 'x'), numbers(frame, 'y')];
  };

  test.each(['tel', 'trl', 'lr', 'norm'])('llm.c: %s has the reference first, last, extremes and their steps', async (key) => {
    const [x, y] = points(await opened.series(seriesPlan([key], { runs: llmc })));
    const facts = reference.llmc_main_log.series[key]!;
    const [low, high] = [Math.min(...y), Math.max(...y)];
    expect({
      points: x.length,
      distinct_steps: new Set(x).size,
      first_step: x[0],
      last_step: x.at(-1),
      first: y[0],
      last: y.at(-1),
      min: low,
      min_at_step: x[y.indexOf(low)],
      max: high,
      max_at_step: x[y.indexOf(high)],
    }).toEqual({
      points: facts['points'],
      distinct_steps: facts['distinct_steps'],
      first_step: facts['first_step'],
      last_step: facts['last_step'],
      first: facts['first'],
      last: facts['last'],
      min: facts['min'],
      min_at_step: facts['min_at_step'],
      max: facts['max'],
      max_at_step: facts['max_at_step'],
    });
  });

  test.each([
    ['trl', 'trl_buckets_100'],
    ['trl', 'trl_buckets_50_zoom_5000_6000'],
    ['norm', 'norm_buckets_100'],
  ] as const)('llm.c: the buckets of %s equal %s, of all points and of what M4 keeps', async (key, name) => {
    const buckets = reference.llmc_main_log[name];
    const range: [number, number] = [buckets.lo, buckets.hi];
    const [x, y] = points(await opened.series(seriesPlan([key], { runs: llmc, viewport: { pixels: 100_000, range } })));
    expectClose(bucketRows(x, y, buckets), buckets.rows);
    const [coarseX, coarseY] = points(await opened.series(seriesPlan([key], { runs: llmc, viewport: { pixels: 400, range } })));
    expect(coarseX.length).toBeLessThanOrEqual(x.length);
    expectClose(extremes(bucketRows(coarseX, coarseY, buckets)), extremes(buckets.rows));
  });

  test.each(['0.6', '0.9', '0.99'])('llm.c: the EMA of weight %s equals the reference to 1e-9', async (weight) => {
    const { index, step, smoothed } = reference.llmc_main_log.trl_ema;
    const pipeline = [{ do: 'smooth', method: 'ema', weight: Number(weight) } as const];
    const frame = await opened.series(seriesPlan(['trl'], { runs: llmc, pipeline, viewport: { pixels: 100_000 } }));
    const [x, y] = points(frame);
    expect(index.map((i) => x[i])).toEqual(step);
    smoothed[weight]!.forEach((value, k) => expect(Math.abs(y[index[k]!]! - value)).toBeLessThan(1e-9));
  });
});
