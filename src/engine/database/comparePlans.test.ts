import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareBy, joinedByHand, keyText, numbered, rowsOf, type Line, type Placed } from '../../../tests/support/joinedByHand.js';
import { makeRun } from '../../../tests/support/makeRun.js';
import { duckProjects } from '../../../tests/support/duckProjects.js';
import { tableOf, type TableCell } from '../../../tests/support/tableOf.js';
import {
  comparedId,
  comparedStatuses,
  type Filter,
  type Frame,
  type LoggedTable,
  type TableComparePlan,
  type TableComparison,
} from '../../model/index.js';
import { checkedPlan, projectOf } from '../checkedPlan.js';
import { ProjectTables } from './projectTables.js';
import { runRowPlan } from './runRowPlan.js';

const idle = new AbortController().signal;
const projects = duckProjects();

const runIds = ['r0', 'r1', 'r2'];

function open(tables: readonly LoggedTable[]): ProjectTables {
  const runs = runIds.map((id, i) => makeRun(id, { createdAt: i + 1 }));
  return projects.open({ runs, tables: [...tables] }).tables;
}

const side = (run: string, more: Partial<TableComparison['rows']> = {}): TableComparison['rows'] => ({
  runs: { project: 'p', only: [run] },
  table: 't',
  ...more,
});

const listed = (column: Frame['columns'][string] | undefined): unknown[] =>
  ArrayBuffer.isView(column) || Array.isArray(column) ? Array.from<unknown>(column) : [];

const cells = {
  number: fc.constantFrom<TableCell>(0, -0, 1, 2, 0.1 + 0.2, 0.3, -1e308, 1e308, NaN, Infinity, -Infinity, undefined),
  text: fc.constantFrom<TableCell>('', '1', 'a', 'A', 'é', '😀', 'NaN', undefined),
  flag: fc.constantFrom<TableCell>(true, false, undefined),
  list: fc.constantFrom<TableCell>(
    Float64Array.of(),
    Float64Array.of(1, NaN),
    Float64Array.of(1),
    Float64Array.of(-0),
    Float64Array.of(0),
    undefined,
  ),
};
const keyCells = {
  number: fc.constantFrom<TableCell>(0, -0, 1, 2, 3, 4, 5, 6, NaN, undefined),
  text: fc.constantFrom<TableCell>('', '1', '2', 'x', 'y', 'z', undefined),
};
const columnOf = (cell: fc.Arbitrary<TableCell>) => fc.array(cell, { minLength: 8, maxLength: 8 });
const keyColumn = fc.constantFrom(keyCells.number, keyCells.number, keyCells.text).chain(columnOf);
const valueColumn = fc.constantFrom(...Object.values(cells)).chain(columnOf);

const arbitraryTable = fc
  .record({
    run: fc.constantFrom('r0', 'r0', 'r1', 'r1', 'r2'),
    step: fc.constantFrom(undefined, 0, 1),
    rows: fc.integer({ min: 0, max: 8 }),
    columns: fc.record({ k: keyColumn, l: keyColumn, u: valueColumn, v: valueColumn, w: valueColumn }, { requiredKeys: ['k', 'l', 'u'] }),
  })
  .map(({ run, step, rows, columns }) => {
    const lines = Array.from({ length: rows }, (_, row): Line =>
      Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[row]])),
    );
    return { run, step, lines };
  });

const names = ['k', 'l', 'u', 'v', 'w'];
const arbitrarySort = fc.array(
  fc.record({
    of: fc.constantFrom('key' as const, 'a' as const, 'b' as const, 'difference' as const),
    column: fc.constantFrom(...names),
    ascending: fc.boolean(),
  }),
  { maxLength: 2 },
);
const asked = fc.record({
  runs: fc.constantFrom(['r0', 'r1'], ['r0', 'r1'], ['r1', 'r0'], ['r0', 'r0'], ['r2', 'r1']),
  steps: fc.constantFrom(['last', 'last'] as const, ['all', 'last'] as const, [0, 1] as const, ['all', 'all'] as const),
  keys: fc.constantFrom<string[]>(['k'], ['k'], ['k', 'l'], ['l'], []),
  compare: fc.subarray(names),
  needs: fc.constantFrom([undefined, undefined], [undefined, undefined], ['u', undefined], ['u', 'u'], [undefined, 'v']),
  show: fc.option(fc.subarray([...comparedStatuses]), { nil: undefined }),
  differs: fc.boolean(),
  sort: arbitrarySort,
  offset: fc.constantFrom(0, 0, 1, 4),
  limit: fc.constantFrom(0, 2, 100),
});

const needing = (column: string | undefined): { filter?: Filter } =>
  column === undefined ? {} : { filter: { op: 'is set', column: { from: 'table', table: 't', key: column } } };

it('are what joining by hand gives, row for row and figure for figure', { timeout: 300_000 }, async () => {
  let [both, alone, twice] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(
      fc.array(arbitraryTable, { minLength: 2, maxLength: 5 }),
      fc.array(asked, { minLength: 3, maxLength: 5 }),
      async (tables, questions) => {
        // Tables without rows have no columns: `tableOf` sees none.
        const kept = tables.filter(({ lines }) => lines.length > 0);
        const opened = open(kept.map(({ run, step, lines }) => tableOf('t', lines, { runId: run, step })));
        for (const { runs, steps, keys, compare, needs, show, differs, sort, offset, limit } of questions) {
          const [a, b] = [rowsOf(kept, runs[0], steps[0]), rowsOf(kept, runs[1], steps[1])];
          const all = joinedByHand(a, b, keys, compare);
          const passes = (placed: Placed | undefined, need: string | undefined): boolean =>
            need !== undefined && placed !== undefined && placed.line[need] !== undefined;
          const kind = needs.every((need) => need === undefined)
            ? all
            : all.filter((row) => passes(row.a, needs[0]) || passes(row.b, needs[1]));
          const comparison: TableComparison = {
            rows: side(runs[0], { step: steps[0], ...needing(needs[0]) }),
            other: side(runs[1], { step: steps[1], ...needing(needs[1]) }),
            keys,
            compare,
          };
          const counted = await runRowPlan({ kind: 'table.compare.counts', ...comparison }, opened, projects.database, idle);
          expect(counted.comparison?.counts, JSON.stringify(comparison)).toEqual(
            Object.fromEntries(comparedStatuses.map((status) => [status, kind.filter((row) => row.status === status).length])),
          );
          expect(listed(counted.columns['changed'])).toEqual(compare.map((name) => kind.filter(({ changed }) => changed.has(name)).length));
          const repeated = (rows: readonly Placed[]): number =>
            new Set(
              numbered(rows, keys)
                .filter(({ nth }) => nth > 0)
                .map(({ placed }) => keyText(placed, keys)),
            ).size;
          expect(counted.comparison?.duplicated).toEqual({ a: repeated(a), b: repeated(b) });

          const wantedColumn = differs ? compare[0] : undefined;
          const shown = kind
            .filter(({ status }) => !show || show.includes(status))
            .filter(({ changed }) => wantedColumn === undefined || changed.has(wantedColumn))
            .toSorted((one, other) => sort.reduce((order, key) => order || compareBy(key)(one, other), 0));
          const plan: TableComparePlan = {
            kind: 'table.compare',
            ...comparison,
            columns: names,
            show,
            differs: wantedColumn,
            sort,
            offset,
            limit,
          };
          const page = await runRowPlan(plan, opened, projects.database, idle);
          const rows = shown.slice(offset, offset + limit);
          expect(page.total, JSON.stringify(plan)).toBe(shown.length);
          const place = (of: 'a' | 'b', what: 'table' | 'row'): number[] => rows.map((row) => row[of]?.[what] ?? -1);
          expect(
            ['status', 'a_table', 'a_row', 'b_table', 'b_row', 'occurrence'].map((name) => listed(page.columns[name])),
            JSON.stringify(plan),
          ).toEqual([
            rows.map(({ status }) => comparedStatuses.indexOf(status)),
            place('a', 'table'),
            place('a', 'row'),
            place('b', 'table'),
            place('b', 'row'),
            rows.map(({ occurrence }) => occurrence),
          ]);
          for (const name of names) {
            for (const of of ['a', 'b'] as const)
              expect(listed(page.columns[comparedId(of, name)]), name).toEqual(rows.map((row) => row[of]?.line[name]));
          }
          for (const name of compare) {
            expect(listed(page.columns[comparedId('changed', name)]), name).toEqual(rows.map(({ changed }) => Number(changed.has(name))));
          }
          both += all.filter(({ a: inA, b: inB }) => inA && inB).length;
          alone += all.filter(({ a: inA, b: inB }) => !inA || !inB).length;
          twice += repeated(a) + repeated(b);
        }
      },
    ),
    { numRuns: Number(process.env['RUNFOLIO_PROPERTY_RUNS'] ?? 25) },
  );
  expect(Math.min(both, alone, twice)).toBeGreaterThan(20);
});

const counts = { kind: 'table.compare.counts' as const, rows: side('r0'), other: side('r1'), compare: ['v'] };
const lines = (n: number, make: (i: number) => Line): Line[] => Array.from({ length: n }, (_, i) => make(i));

it('takes the first key on offer that is unique and never missing on both sides and shared by them, else the place', async () => {
  const table = (run: string, make: (i: number) => Line) => tableOf('t', lines(6, make), { runId: run });
  const opened = open([
    table('r0', (i) => ({ twice: i >> 1, holes: i === 3 ? undefined : i, own: `a${i}`, id: 5 - i, v: i })),
    table('r1', (i) => ({ twice: i, holes: i, own: `b${i}`, id: i, v: i })),
  ]);
  const facts = async (oneOf: string[]) => (await runRowPlan({ ...counts, keys: { oneOf } }, opened, projects.database, idle)).comparison;
  expect(await facts(['twice', 'holes', 'own', 'id'])).toMatchObject({ keys: ['id'], counts: { equal: 0, changed: 6, a: 0, b: 0 } });
  expect(await facts(['twice', 'holes', 'own'])).toMatchObject({ keys: [], counts: { equal: 6, changed: 0, a: 0, b: 0 } });
  const chosen = await runRowPlan({ ...counts, keys: ['twice'] }, opened, projects.database, idle);
  expect(chosen.comparison).toMatchObject({ keys: ['twice'], duplicated: { a: 3, b: 0 }, counts: { equal: 1, changed: 2, a: 3, b: 3 } });
});

it('compares tables of different keys, and a table with nothing', async () => {
  const opened = open([
    tableOf('t', [{ k: 1, v: 'x' }], { runId: 'r0' }),
    tableOf(
      'u',
      [
        { k: 1, v: 1 },
        { k: 2, v: 2 },
      ],
      { runId: 'r0' },
    ),
  ]);
  const to = async (other: TableComparison['other']) => runRowPlan({ ...counts, other, keys: ['k'] }, opened, projects.database, idle);
  expect((await to(side('r0', { table: 'u' }))).comparison?.counts).toEqual({ equal: 0, changed: 1, a: 0, b: 1 });
  expect((await to(side('r2', { table: 'u' }))).comparison?.counts).toEqual({ equal: 0, changed: 0, a: 1, b: 0 });
  const nothing = { ...counts, rows: side('r2'), other: side('r1'), keys: ['k'] };
  expect((await runRowPlan(nothing, opened, projects.database, idle)).comparison?.counts).toEqual({ equal: 0, changed: 0, a: 0, b: 0 });
});

it('leaves out what no run logged where runs are named', async () => {
  const opened = open([
    tableOf('t', [{ k: 1, v: 1 }], { runId: 'r0' }),
    tableOf('t', [{ k: 1, v: 1 }], { runId: 'r1' }),
    tableOf('t', [{ k: 2, v: 1 }], {}),
  ]);
  const named = await runRowPlan({ ...counts, keys: ['k'] }, opened, projects.database, idle);
  expect(named.comparison?.counts).toEqual({ equal: 1, changed: 0, a: 0, b: 0 });
  const other = { runs: { project: 'p', except: ['r0', 'r1', 'r2'] }, table: 't' };
  const ofProject = await runRowPlan({ ...counts, keys: ['k'], other }, opened, projects.database, idle);
  expect(ofProject.comparison?.counts).toEqual({ equal: 0, changed: 0, a: 1, b: 1 });
});

it('refuses by name what cannot be: a key that no table has, a column that is not compared, two projects', async () => {
  const opened = open([tableOf('t', [{ v: 1 }], { runId: 'r0' }), tableOf('t', [{ v: 1 }], { runId: 'r1' })]);
  await expect(runRowPlan({ ...counts, keys: ['no'] }, opened, projects.database, idle)).rejects.toThrow(
    'Rows cannot be joined by "no": "t" has no such column.',
  );
  const page: TableComparePlan = { ...counts, kind: 'table.compare', keys: [], columns: [], differs: 'w', offset: 0, limit: 1 };
  await expect(runRowPlan(page, opened, projects.database, idle)).rejects.toThrow(
    'Rows that differ in "w" are asked for, which is not compared.',
  );
  const foreign = checkedPlan({ ...page, other: { ...page.other, runs: { project: 'q' } } });
  expect(() => projectOf(foreign)).toThrow('Tables of one project are compared with each other, not of "p" and "q".');
});

it('is exact for a million rows', { timeout: 300_000 }, async () => {
  const n = 1_000_000;
  const column = (name: string, values: Float64Array) => ({ name, column: { type: 'number' as const, values } });
  const ids = Float64Array.from({ length: n }, (_, i) => i);
  const table = (runId: string, first: number, v: (id: number) => number): LoggedTable => {
    // In another order on each side: 7,919 has no factor in common with a million.
    const id = ids.map((i) => first + ((i * 7919 * (runId === 'r0' ? 1 : 3)) % n));
    return { key: 't', rows: n, runId, columns: [column('id', id), column('v', id.map(v))] };
  };
  const opened = open([table('r0', 0, (id) => id % 10), table('r1', 1000, (id) => (id % 1000 === 7 ? -1 : id % 10))]);
  const plan = { ...counts, keys: { oneOf: ['id'] } };
  const counted = await runRowPlan(plan, opened, projects.database, idle);
  const changed = (n - 1000) / 1000;
  expect(counted.comparison).toEqual({
    keys: ['id'],
    duplicated: { a: 0, b: 0 },
    counts: { equal: n - 1000 - changed, changed, a: 1000, b: 1000 },
  });
  const page = await runRowPlan(
    {
      ...plan,
      kind: 'table.compare',
      columns: ['id', 'v'],
      show: ['changed'],
      sort: [{ of: 'key', column: 'id', ascending: true }],
      offset: 998,
      limit: 5,
    },
    opened,
    projects.database,
    idle,
  );
  expect([page.total, listed(page.columns['a.id']), listed(page.columns['b.v'])]).toEqual([999, [999_007], [-1]]);
});
