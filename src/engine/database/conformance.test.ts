import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryProject } from '../../../tests/support/arbitraryProject.js';
import { arbitraryColumn, arbitraryRunQuery } from '../../../tests/support/arbitraryQuery.js';
import { makeRun } from '../../../tests/support/makeRun.js';
import { duckProjects } from '../../../tests/support/duckProjects.js';
import { openSeries, type OpenSeries } from '../../../tests/support/openSeries.js';
import {
  columnId,
  comparisons,
  type Column,
  type ConfigValue,
  type Frame,
  type ProjectData,
  type RunData,
  type RunsColumnsPlan,
  type RunsPagePlan,
  type Scalar,
} from '../../model/index.js';
import { runPlan } from './databaseService.js';

const idle = new AbortController().signal;
const projects = duckProjects();

interface Both {
  arrays: OpenSeries;
  duckdb: (plan: RunsPagePlan | RunsColumnsPlan) => Promise<Frame>;
}

async function open(project: ProjectData): Promise<Both> {
  const opened = projects.open(project);
  return { arrays: await openSeries(opened), duckdb: (plan) => runPlan(plan, opened.tables, opened.database, idle) };
}

function projectOf(runs: RunData[]): ProjectData {
  return { id: 'p', name: 'p', runs, parameters: [], warnings: [] };
}

const page = (runs: RunsPagePlan['runs'], changes: Partial<RunsPagePlan> = {}): RunsPagePlan => ({
  kind: 'runs.page',
  runs,
  columns: [],
  offset: 0,
  limit: 1000,
  ...changes,
});

/** Plans for one project, since opening one costs more than asking. */
const plans = fc.array(
  fc
    .record({
      runs: arbitraryRunQuery,
      columns: fc.array(arbitraryColumn, { maxLength: 4 }),
      offset: fc.constantFrom(0, 0, 1, 5, 100),
      limit: fc.constantFrom(0, 1, 3, 100),
    })
    .map(({ runs, ...rest }) => page(runs, rest)),
  { minLength: 10, maxLength: 30 },
);

describe('DuckDB and typed arrays give the same pages', () => {
  it('for any project and any query', { timeout: 300_000 }, async () => {
    let [matched, answered] = [0, 0];
    await fc.assert(
      fc.asyncProperty(arbitraryProject, plans, async (project, asked) => {
        const { arrays, duckdb } = await open(project);
        for (const plan of asked) {
          const expected = await arrays.page(plan);
          expect(await duckdb(plan), JSON.stringify(plan)).toEqual(expected);
          answered++;
          if (expected.rows > 0) matched++;
        }
      }),
      { numRuns: Number(process.env['RUNFOLIO_PROPERTY_RUNS'] ?? 60) },
    );
    // A test of queries that match nothing would say little.
    expect(matched / answered).toBeGreaterThan(0.1);
  });
});

/** Plans for whole columns, some of them grouped. */
const columnPlans: fc.Arbitrary<RunsColumnsPlan[]> = fc.array(
  fc.record(
    {
      kind: fc.constant('runs.columns' as const),
      runs: arbitraryRunQuery,
      columns: fc.uniqueArray(arbitraryColumn, { maxLength: 4, selector: columnId }),
      groupBy: fc.uniqueArray(arbitraryColumn, { maxLength: 3, selector: columnId }),
    },
    { requiredKeys: ['kind', 'runs', 'columns'] },
  ),
  { minLength: 10, maxLength: 30 },
);

it('DuckDB and typed arrays give the same columns and groups, for any project and any query', { timeout: 300_000 }, async () => {
  let [grouped, groups] = [0, 0];
  await fc.assert(
    fc.asyncProperty(arbitraryProject, columnPlans, async (project, asked) => {
      const { arrays, duckdb } = await open(project);
      for (const plan of asked) {
        const expected = await arrays.columns(plan);
        expect(await duckdb(plan), JSON.stringify(plan)).toEqual(expected);
        const { group } = expected.columns;
        if (!(group instanceof Int32Array)) continue;
        grouped += group.length;
        groups += new Set(group).size;
      }
    }),
    { numRuns: Number(process.env['RUNFOLIO_PROPERTY_RUNS'] ?? 40) },
  );
  // Neither all runs in one group nor each in one of its own.
  expect(groups / grouped).toBeGreaterThan(0.1);
  expect(groups / grouped).toBeLessThan(0.95);
});

/** Runs in which every column has every kind of value many times over, so that few queries are blind to a mistake. */
function denseProject(): ProjectData {
  const numbers = [NaN, Infinity, -Infinity, 0, -0, 1, 2.5, -3];
  const texts = ['a', 'B', 'é', '～', '😀', ''];
  const pick = <T>(values: readonly T[], i: number): T => values[i % values.length]!;
  const runs = Array.from({ length: 60 }, (_, i) => {
    const config = new Map<string, ConfigValue>();
    if (i % 7 !== 0) config.set('lr', pick(numbers, i));
    if (i % 5 !== 0) config.set('LR', pick([pick(numbers, i), pick(texts, i), i % 2 === 0, { json: `[${i % 3}]` }], i * 7));
    if (i % 4 !== 0) config.set('a b', i % 3 === 0);
    const value = Float64Array.of(pick(numbers, i), pick(numbers, i * 3 + 1));
    const metrics = new Map(i % 6 === 0 ? [] : [['acc', { step: Float64Array.of(0, 1), value }]]);
    const tags = texts.filter((_text, n) => (i >> n) % 2 === 1);
    return makeRun(`${pick(texts, i)}${i}`, {
      name: pick(texts, i * 5),
      createdAt: i % 8 === 0 ? undefined : 1000 * (i % 10),
      tags,
      config,
      metrics,
    });
  });
  return projectOf(runs);
}

const denseColumn: fc.Arbitrary<Column> = fc.constantFrom<Column[]>(
  { from: 'config', key: 'lr' },
  { from: 'config', key: 'LR' },
  { from: 'config', key: 'a b' },
  { from: 'metric', key: 'acc', reduce: 'last' },
  { from: 'metric', key: 'acc', reduce: 'max' },
  { from: 'run', key: 'tags' },
  { from: 'run', key: 'name' },
  { from: 'run', key: 'created_at' },
);
const denseScalar = fc.constantFrom<Scalar[]>(NaN, Infinity, -Infinity, 0, -0, 1, 2.5, 2000, 'a', 'B', 'é', '～', '', '[1]', true, false);
const denseQuery: fc.Arbitrary<RunsPagePlan['runs']> = fc.record({
  project: fc.constant('p'),
  filter: fc.oneof(
    fc.constant(undefined),
    fc.record({ op: fc.constantFrom(...comparisons), column: denseColumn, value: denseScalar }),
    fc.record({
      op: fc.constantFrom('in' as const, 'not in' as const),
      column: denseColumn,
      values: fc.array(denseScalar, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ op: fc.constantFrom('is set' as const, 'is not set' as const), column: denseColumn }),
    fc.record({
      op: fc.constant('within last' as const),
      column: denseColumn,
      seconds: fc.constantFrom(1, 3),
      asOf: fc.constantFrom(2000, 6000),
    }),
  ),
  sort: fc.array(fc.record({ column: denseColumn, ascending: fc.boolean() }), { maxLength: 2 }),
});

it('DuckDB and typed arrays give the same pages where columns are full of special values', { timeout: 120_000 }, async () => {
  const { arrays, duckdb } = await open(denseProject());
  const check = async (runs: RunsPagePlan['runs']): Promise<void> => {
    const plan = page(runs, { columns: [{ from: 'config', key: 'LR' }] });
    expect(await duckdb(plan), JSON.stringify(plan)).toEqual(await arrays.page(plan));
  };
  await fc.assert(fc.asyncProperty(denseQuery, check), { numRuns: 600 });
});

describe('names and values that look like SQL', () => {
  const nasty = ['"; DROP TABLE runs; --', "' OR '1'='1", '$1', 'a"b""c', "getvariable('p0')", '*', 'run', 'config.a', '\\', '/*', '?'];

  it('are only names and values', async () => {
    const runs = nasty.map((text, i) =>
      makeRun(text, { createdAt: i, config: new Map(nasty.map((key) => [key, `${key}${i}`])), tags: [text] }),
    );
    const { arrays, duckdb } = await open(projectOf(runs));
    for (const text of nasty) {
      const column = { from: 'config' as const, key: text };
      const queries: RunsPagePlan['runs'][] = [
        { project: 'p', filter: { op: '=', column, value: `${text}1` } },
        { project: 'p', filter: { op: 'contains', column: { from: 'run', key: 'tags' }, value: text } },
        { project: 'p', search: text },
        { project: 'p', only: [text] },
        { project: 'p', except: [text], sort: [{ column, ascending: false }] },
      ];
      for (const [i, query] of queries.entries()) {
        const frame = await duckdb(page(query, { columns: [column] }));
        expect(frame).toEqual(await arrays.page(page(query, { columns: [column] })));
        expect(frame.rows).toBe(i === 4 ? nasty.length - 1 : frame.rows);
        expect(frame.rows).toBeGreaterThan(0);
      }
    }
  });
});

describe('search', () => {
  it('folds the case of every code point as DuckDB does', { timeout: 120_000 }, async () => {
    const characters: string[] = [];
    for (let code = 1; code < 0x110000; code++) if (code < 0xd800 || code > 0xdfff) characters.push(String.fromCodePoint(code));
    const cased = characters.filter((character) => character.toLowerCase() !== character || character.toUpperCase() !== character);
    const { arrays, duckdb } = await open(
      projectOf(cased.map((character, i) => makeRun(`${i}`, { name: `<${character}>`, createdAt: i }))),
    );
    const asked = cased.filter((_, i) => i % 40 === 0).concat('ς', 'Σ', 'İ', 'ı', 'ß', 'ẞ', '\u{10D50}', '\uA7DC');
    for (const character of asked) {
      const plan = page({ project: 'p', search: `<${character}>` }, { columns: [{ from: 'run', key: 'name' }] });
      const frame = await duckdb(plan);
      expect(frame, character).toEqual(await arrays.page(plan));
      expect(frame.columns['name'] ?? frame.columns['run.name']).toContain(`<${character}>`);
    }
  });
});

it('refuses patterns that are none, and says so alike', async () => {
  const { arrays, duckdb } = await open(projectOf([makeRun('r')]));
  for (const value of ['(', '[a', 'a**', '\\8', '(?=x)', '(?<!y)x']) {
    const plan = page({ project: 'p', filter: { op: 'matches', column: { from: 'run', key: 'name' }, value } });
    await expect(arrays.page(plan)).rejects.toMatchObject({ code: 'bad-plan' });
    await expect(duckdb(plan)).rejects.toMatchObject({ code: 'bad-plan' });
  }
});

it('opens many projects side by side', async () => {
  const first = await open(projectOf([makeRun('a')]));
  const second = await open(projectOf([makeRun('b'), makeRun('c')]));
  expect((await first.duckdb(page({ project: 'p' }))).columns['run_id']).toEqual(['a']);
  expect((await second.duckdb(page({ project: 'p' }))).columns['run_id']).toEqual(['b', 'c']);
});
