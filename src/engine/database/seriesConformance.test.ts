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

/** A line as drawn: y is undefined at a gap. */
type DrawnLine = [line: string, x: number, y: number | undefined][];

function drawnByArrays(frame: Frame): DrawnLine {
  const [x, y] = [numbers(frame, 'x'), numbers(frame, 'y')];
  return (frame.series?.lines ?? []).flatMap(({ run, metric, start, end, group }) =>
    Array.from(y.subarray(start, end), (value, i): DrawnLine[number] => [
      [run, metric, ...(group ? [group.part] : [])].join(' '),
      x[start + i]!,
      Number.isNaN(value) ? undefined : value,
    ]),
  );
}

async function drawnBySql(plan: SeriesPlan, { tables, database }: OpenProject): Promise<DrawnLine> {
  await tables.require([], idle);
  for (const key of [...plan.y, ...(isMetricAxis(plan.x) ? [plan.x.metric] : [])]) await tables.requireHistory(key, idle);
  const columns = plan.runs.flatMap(({ filter }) => (filter && 'column' in filter ? [filter.column] : []));
  await tables.require([...columns, ...(aggregateStep(plan.pipeline)?.groupBy ?? [])], idle);
  const statement = compile(plan, { schema: tables.manifest, namespace: tables.schema, now: Date.now() });
  const { rows, columns: found } = await database.query(statement, idle);
  const [metric, run, x, y] = ['metric', 'run', 'x', 'y'].map((name) => cells(found[name]));
  const part = texts(found['part']);
  return Array.from({ length: rows }, (_, i) => [
    [run?.[i], plan.y[Number(metric?.[i])] ?? '', ...(part.length > 0 ? [part[i]] : [])].join(' '),
    Number(x?.[i]),
    Number.isNaN(y?.[i]) ? undefined : (y?.[i] as number | undefined),
  ]);
}

function cells(column: FrameColumn | undefined): CellColumn {
  if (!column || 'codes' in column) return [];
  return Array.from<CellColumn[number]>(column);
}

function texts(column: FrameColumn | undefined): string[] {
  if (Array.isArray(column)) return column.map(String);
  return column && 'codes' in column && !('kinds' in column) ? Array.from(column.codes, (code) => column.dictionary[code] ?? '') : [];
}

/** Equal to 1e-9, relative to the larger of the two where that is above 1. */
function expectAlike(found: DrawnLine, expected: DrawnLine, about: string): void {
  expect(
    found.map(([line]) => line),
    about,
  ).toEqual(expected.map(([line]) => line));
  found.forEach(([, x, y], i) => {
    const [, expectedX, expectedY] = expected[i]!;
    expect(Math.abs(x - expectedX) <= 1e-9 * Math.max(1, Math.abs(expectedX)), `${about} x ${x} ${expectedX}`).toBe(true);
    if (y === undefined || expectedY === undefined) expect(y, about).toBe(expectedY);
    else if (Number.isFinite(y))
      expect(Math.abs(y - expectedY) <= 1e-9 * Math.max(1, Math.abs(expectedY)), `${about} y ${y} ${expectedY}`).toBe(true);
    else expect(y, about).toBe(expectedY);
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
      viewport: { range, pixels, yScale, points },
    }),
  );

describe('the SQL of a series plan draws the lines that typed arrays draw', () => {
  it('for any project and plan', { timeout: 300_000 }, async () => {
    let drawn = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryProject, fc.array(arbitraryPlan, { minLength: 3, maxLength: 6 }), async (project, plans) => {
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
