import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryProject } from '../../../tests/support/arbitraryProject.js';
import { arbitraryFilter } from '../../../tests/support/arbitraryQuery.js';
import { makeRun } from '../../../tests/support/makeRun.js';
import { duckProjects, type OpenProject } from '../../../tests/support/duckProjects.js';
import { numbers, openSeries, seriesPlan } from '../../../tests/support/openSeries.js';
import {
  aggregateStep,
  bands,
  centres,
  isMetricAxis,
  type CellColumn,
  type Column,
  type Frame,
  type FrameColumn,
  type ProjectData,
  type SeriesPlan,
  type Smoothing,
  type Step,
} from '../../model/index.js';
import { compile } from '../compile/index.js';

const idle = new AbortController().signal;
const projects = duckProjects();

/** A line as drawn: x and y, of groups low, high and n too; undefined is a gap, or what there is none of. */
type DrawnLine = [line: string, ...numbers: (number | undefined)[]][];

const columnNames = ['y', 'low', 'high', 'n'];

function drawnByArrays(frame: Frame): DrawnLine {
  const x = numbers(frame, 'x');
  const columns = columnNames.map((name) => frame.columns[name] as Float64Array | Uint32Array | undefined);
  return (frame.series?.lines ?? []).flatMap(({ run, metric, start, end }) =>
    Array.from({ length: end - start }, (_, i): DrawnLine[number] => [
      `${run} ${metric}`,
      x[start + i]!,
      ...columns.map((column) => valueOf(column?.[start + i])),
    ]),
  );
}

function valueOf(value: unknown): number | undefined {
  return typeof value === 'number' && !Number.isNaN(value) ? value : undefined;
}

async function drawnBySql(plan: SeriesPlan, { tables, database }: OpenProject): Promise<DrawnLine> {
  await tables.require([], idle);
  for (const key of [...plan.y, ...(isMetricAxis(plan.x) ? [plan.x.metric] : [])]) await tables.requireHistory(key, idle);
  const columns = plan.runs.flatMap(({ filter }) => (filter && 'column' in filter ? [filter.column] : []));
  await tables.require([...columns, ...(aggregateStep(plan.pipeline)?.groupBy ?? [])], idle);
  const statement = compile(plan, { schema: tables.manifest, namespace: tables.schema, now: Date.now() });
  const { rows, columns: found } = await database.query(statement, idle);
  const [metric, run, x, ...others] = ['metric', 'run', 'x', ...columnNames].map((name) => cells(found[name]));
  return Array.from({ length: rows }, (_, i) => [
    `${String(run?.[i])} ${plan.y[Number(metric?.[i])] ?? ''}`,
    Number(x?.[i]),
    ...others.map((column) => valueOf(column?.[i])),
  ]);
}

function cells(column: FrameColumn | undefined): CellColumn {
  if (!column || 'codes' in column) return [];
  return Array.from<CellColumn[number]>(column);
}

/** Equal to 1e-9, relative to the larger of the two where that is above 1. */
function expectAlike(found: DrawnLine, expected: DrawnLine, about: string): void {
  expect(
    found.map(([line]) => line),
    about,
  ).toEqual(expected.map(([line]) => line));
  found.forEach(([, ...values], i) => {
    const [, ...wanted] = expected[i]!;
    values.forEach((value, k) => {
      const other = wanted[k];
      const equal = value === other || Math.abs(value! - other!) <= 1e-9 * Math.max(1, Math.abs(other!));
      expect(equal, `${about} row ${i}, ${['x', ...columnNames][k]}: ${value} is not ${other}`).toBe(true);
    });
  });
}

async function compare(project: ProjectData, plans: readonly SeriesPlan[]): Promise<number> {
  const opened = projects.open(project, { segmentBytes: 64 });
  const arrays = await openSeries(opened);
  let drawn = 0;
  for (const plan of plans) {
    const expected = drawnByArrays(await arrays.series(plan));
    expectAlike(await drawnBySql(plan, opened), expected, JSON.stringify(plan));
    drawn += expected.length;
  }
  return drawn;
}

const leafFilter = arbitraryFilter.filter((filter) => 'column' in filter);
const arbitrarySmoothing: fc.Arbitrary<Smoothing> = fc.oneof(
  fc.constantFrom(0, 0.6, 0.9, 0.99).map((weight) => ({ method: 'ema' as const, weight })),
  fc.constantFrom(0.2, 0.9, 0.99).map((weight) => ({ method: 'time-ema' as const, weight })),
  fc.constantFrom(0.2, 1, 2.5).map((sigma) => ({ method: 'gaussian' as const, sigma })),
  fc.record({ method: fc.constantFrom('mean' as const, 'median' as const), points: fc.constantFrom(1, 3, 5, 99) }),
  fc.constantFrom(3, 4, 7).map((points) => ({ method: 'loess' as const, points })),
);
const arbitraryColumn: fc.Arbitrary<Column> = fc.constantFrom(
  { from: 'run', key: 'state' },
  { from: 'run', key: 'tags' },
  { from: 'config', key: 'lr' },
  { from: 'config', key: 'model' },
  { from: 'summary', key: 'acc' },
);
const arbitraryAggregate: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('aggregate' as const),
  groupBy: fc.array(arbitraryColumn, { maxLength: 2 }),
  align: fc.oneof(
    fc.constantFrom({ by: 'x' as const }, { by: 'interpolation' as const }),
    fc.constantFrom(1, 3, 10).map((count) => ({ by: 'bins' as const, count })),
  ),
  centre: fc.constantFrom(...centres),
  // Bootstrap intervals are resampled outside of SQL.
  band: fc.constantFrom(undefined, ...bands.filter((band) => band !== 'bootstrap')),
});
const arbitraryPipeline = fc
  .tuple(fc.array(arbitrarySmoothing, { maxLength: 2 }), fc.option(arbitraryAggregate, { nil: undefined }), fc.boolean())
  .map(([smoothings, aggregate, first]): Step[] => {
    const smooth = smoothings.map((smoothing): Step => ({ do: 'smooth', ...smoothing }));
    if (!aggregate) return smooth;
    return first ? [aggregate, ...smooth] : [...smooth, aggregate];
  });
const arbitraryPlan = fc
  .record({
    y: fc.subarray(['train/loss', 'acc', 'val/λ', 'system/cpu', 'nowhere'], { minLength: 1 }),
    x: fc.constantFrom('step' as const, 'wall' as const, 'relative' as const, { metric: 'acc' }, { metric: 'nowhere' }),
    filters: fc.array(fc.option(leafFilter, { nil: undefined }), { minLength: 1, maxLength: 2 }),
    pipeline: arbitraryPipeline,
    range: fc.option(fc.tuple(fc.integer({ min: -2, max: 14 }), fc.integer({ min: -2, max: 14 })), { nil: undefined }),
    pixels: fc.integer({ min: 1, max: 4 }),
    yScale: fc.constantFrom('linear' as const, 'log' as const),
    points: fc.constantFrom(undefined, undefined, 'all' as const),
  })
  .map(({ y, x, filters, pipeline, range, pixels, yScale, points }) =>
    seriesPlan(y, {
      x,
      runs: filters.map((filter) => ({ project: 'p', filter })),
      pipeline,
      // Of groups SQL has every place, of which M4 keeps some.
      viewport: { range, pixels, yScale, points: aggregateStep(pipeline) ? 'all' : points },
    }),
  );

describe('the SQL of a series plan draws the lines that typed arrays draw', () => {
  it('for any project and plan', { timeout: 300_000 }, async () => {
    let drawn = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryProject, fc.array(arbitraryPlan, { minLength: 3, maxLength: 4 }), async (project, plans) => {
        drawn += await compare(project, plans);
      }),
      { numRuns: Number(process.env['RUNFOLIO_PROPERTY_RUNS'] ?? 25) },
    );
    expect(drawn).toBeGreaterThan(0);
  });

  it('where pixel columns hold many points with gaps, spikes and repeated extremes', { timeout: 120_000 }, async () => {
    const length = 3000;
    const step = Float64Array.from({ length }, (_, i) => i);
    const value = step.map((x) =>
      x % 97 === 0 ? NaN : x % 211 === 0 ? Infinity : Math.round(10 * Math.sin(x / 50)) + (x === 1234 ? 99 : 0),
    );
    const project = {
      id: 'p',
      name: 'p',
      runs: [makeRun('r', { metrics: new Map([['loss', { step, value }]]) })],
      parameters: [],
      warnings: [],
    };
    const viewports = [
      { pixels: 7 },
      { pixels: 40, range: [100, 2000] as [number, number] },
      { pixels: 33, yScale: 'log' as const },
      { pixels: 5000 },
    ];
    const plans = viewports.flatMap((viewport) => [
      seriesPlan(['loss'], { viewport }),
      seriesPlan(['loss'], { viewport, pipeline: [{ do: 'smooth', method: 'ema', weight: 0.9 }] }),
    ]);
    expect(await compare(project, plans)).toBeGreaterThan(1000);
  });
});
