import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { arbitraryProject } from '../../../tests/support/arbitraryProject.js';
import { arbitraryColumn, arbitraryRunQuery } from '../../../tests/support/arbitraryQuery.js';
import { makeRun } from '../../../tests/support/makeRun.js';
import { memoryExport } from '../../../tests/support/memoryExport.js';
import { nodeDuckDb } from '../../../tests/support/nodeDuckDb.js';
import { openSeries, type OpenSeries } from '../../../tests/support/openSeries.js';
import type { Frame, ProjectData, RunData, RunsPagePlan } from '../../model/index.js';
import { runPlan } from './databaseService.js';
import type { DuckDatabase } from './duckDatabase.js';
import { ProjectTables } from './projectTables.js';

const idle = new AbortController().signal;
let database: DuckDatabase;
let schemas = 0;

beforeAll(async () => {
  ({ database } = await nodeDuckDb());
});

interface Both {
  arrays: OpenSeries;
  duckdb: (plan: RunsPagePlan) => Promise<Frame>;
}

async function open(project: ProjectData): Promise<Both> {
  const files = memoryExport(project);
  const tables = new ProjectTables(database, `s${schemas++}`, files.manifest, files.readFile);
  return { arrays: await openSeries(files), duckdb: (plan) => runPlan(plan, tables, database, idle) };
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
