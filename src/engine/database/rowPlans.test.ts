import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryTables } from '../../../tests/support/arbitraryTables.js';
import {
  arbitraryRowColumn,
  arbitraryRowQuery,
  listed,
  matchingRows,
  rowRuns,
  sourceOf,
  valueOf,
  type Row,
} from '../../../tests/support/bruteRows.js';
import { duckProjects } from '../../../tests/support/duckProjects.js';
import { columnId, sortRuns, type Column, type LoggedTable, type RowQuery, type TablePagePlan } from '../../model/index.js';
import { runRowPlan } from './runRowPlan.js';

const idle = new AbortController().signal;
const projects = duckProjects();

const isSetSomewhere = (rows: readonly Row[], column: Column): Uint8Array =>
  Uint8Array.from(rows, (row) => (valueOf(row, column).value === undefined ? 0 : 1));

const plans = fc.array(
  fc.record({
    kind: fc.constant('table.page' as const),
    rows: arbitraryRowQuery,
    columns: fc.uniqueArray(arbitraryRowColumn, { maxLength: 4, selector: columnId }),
    sort: fc.option(fc.array(fc.record({ column: arbitraryRowColumn, ascending: fc.boolean() }), { maxLength: 2 }), { nil: undefined }),
    offset: fc.constantFrom(0, 0, 1, 5),
    limit: fc.constantFrom(0, 1, 3, 100),
  }),
  { minLength: 5, maxLength: 15 },
);

/** The page, brute force: rows in order, those that pass, sorted by the model's own sort. */
function expected(plan: TablePagePlan, tables: readonly LoggedTable[]): { total: number; rows: Row[] } {
  const kept = matchingRows(plan.rows, tables);
  const sorted = sortRuns(
    Int32Array.from(kept, (_, i) => i),
    plan.sort,
    sourceOf(kept),
  );
  return { total: kept.length, rows: Array.from(sorted, (i) => kept[i]!).slice(plan.offset, plan.offset + plan.limit) };
}

it('gives the rows, in the order, that brute force over the logged tables gives', { timeout: 300_000 }, async () => {
  let [answered, matched] = [0, 0];
  await fc.assert(
    fc.asyncProperty(arbitraryTables, plans, async (tables, asked) => {
      const { tables: projectTables } = projects.open({ runs: rowRuns, tables });
      for (const plan of asked) {
        const wanted = expected(plan, tables);
        const frame = await runRowPlan(plan, projectTables, projects.database, idle);
        const found = { total: frame.total, run: frame.columns['run'], table: frame.columns['table'], row: frame.columns['row'] };
        const { rows } = wanted;
        expect(found, JSON.stringify(plan)).toEqual({
          total: wanted.total,
          run: Int32Array.from(rows, ({ run }) => run),
          table: Int32Array.from(rows, ({ table }) => table),
          row: Int32Array.from(rows, ({ row }) => row),
        });
        expect(frame.columns['step']).toEqual(Float64Array.from(rows, ({ step }) => step ?? NaN));
        for (const column of plan.columns) {
          const cells = rows.map((row) => valueOf(row, column).value);
          expect(listed(frame.columns[columnId(column)]), columnId(column)).toEqual(cells);
          expect(Array.from(isSetSomewhere(rows, column))).toEqual(cells.map((cell) => (cell === undefined ? 0 : 1)));
        }
        answered++;
        if (frame.rows > 0) matched++;
      }
    }),
    { numRuns: Number(process.env['RUNFOLIO_PROPERTY_RUNS'] ?? 60) },
  );
  expect(matched / answered).toBeGreaterThan(0.1);
});

it('counts the values of a column over the matching rows, and searches texts', async () => {
  const column = (name: string, dictionary: string[], codes: number[]) => ({
    name,
    column: { type: 'string' as const, dictionary, codes: Int32Array.from(codes) },
  });
  const table: LoggedTable = {
    key: 't',
    rows: 4,
    runId: 'r0',
    columns: [column('label', ['Cat', 'dog'], [0, 1, 0, -1]), column('text', ['a CAT sat', 'x'], [1, 0, 1, 1])],
  };
  const { tables } = projects.open({ runs: rowRuns, tables: [table] });
  const rows: RowQuery = { runs: { project: 'p' }, table: 't' };
  const label: Column = { from: 'table', table: 't', key: 'label' };
  const facets = await runRowPlan({ kind: 'table.facets', rows, columns: [label] }, tables, projects.database, idle);
  expect([facets.total, listed(facets.columns['value']), listed(facets.columns['count'])]).toEqual([4, ['Cat', 'dog'], [2, 1]]);
  const page = await runRowPlan(
    { kind: 'table.page', rows: { ...rows, search: 'cat' }, columns: [], offset: 0, limit: 10 },
    tables,
    projects.database,
    idle,
  );
  expect(listed(page.columns['row'])).toEqual([0, 1, 2]);
});

it('loads the tables of the runs it is about and no others', async () => {
  const table = (runId: string): LoggedTable => ({
    key: 't',
    rows: 1,
    runId,
    columns: [{ name: 'a', column: { type: 'number', values: Float64Array.of(1) } }],
  });
  const { tables, reads } = projects.open({ runs: rowRuns, tables: [table('r0'), table('r1')] });
  const rows: RowQuery = { runs: { project: 'p', only: ['r1'] }, table: 't' };
  const frame = await runRowPlan({ kind: 'table.page', rows, columns: [], offset: 0, limit: 10 }, tables, projects.database, idle);
  expect([frame.rows, reads.filter((path) => path.startsWith('tables/'))]).toEqual([1, ['tables/1.arrow']]);
  expect(Object.keys(frame.versions)).toEqual(expect.arrayContaining(['runs', 'tables/1']));
  expect(Object.keys(frame.versions)).not.toContain('tables/0');
});
