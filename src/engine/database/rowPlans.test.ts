import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { arbitraryValue } from '../../../tests/support/arbitraryProject.js';
import { arbitraryTables, tableColumnNames, tableRunIds } from '../../../tests/support/arbitraryTables.js';
import { makeRun } from '../../../tests/support/makeRun.js';
import { memoryExport } from '../../../tests/support/memoryExport.js';
import { nodeDuckDb } from '../../../tests/support/nodeDuckDb.js';
import {
  columnId,
  comparisons,
  evaluate,
  sortRuns,
  type CellColumn,
  type Column,
  type ColumnSource,
  type Filter,
  type Frame,
  type LoggedTable,
  type RowQuery,
  type StoredColumn,
  type TablePagePlan,
} from '../../model/index.js';
import { compilePattern } from '../patterns/index.js';
import type { DuckDatabase } from './duckDatabase.js';
import { ProjectTables } from './projectTables.js';
import { runRowPlan } from './runRowPlan.js';

const idle = new AbortController().signal;
let database: DuckDatabase;
let schemas = 0;

beforeAll(async () => {
  ({ database } = await nodeDuckDb());
});

type Cell = CellColumn[number];

/** A row as a person would list it: where it stands, and its cells by name. */
interface Row {
  run: number;
  table: number;
  row: number;
  step: number | undefined;
  cell: (name: string) => { type: string; value: Cell };
}

const rates = [0, NaN, 0.2, 0.3];
const runs = tableRunIds.map((id, i) => makeRun(id, { createdAt: i + 1, config: new Map([['lr', rates[i]!]]) }));

function cellOf({ columns }: LoggedTable, name: string, row: number): { type: string; value: Cell } {
  const column = columns.find((candidate) => candidate.name === name)?.column;
  if (!column) return { type: 'none', value: undefined };
  if ('codes' in column) return { type: column.type, value: column.dictionary[column.codes[row]!] };
  if (column.valid?.[row] === 0) return { type: column.type, value: undefined };
  if (column.type === 'numbers') return { type: 'numbers', value: column.values.slice(column.offsets[row], column.offsets[row + 1]) };
  return { type: column.type, value: column.type === 'boolean' ? column.values[row] === 1 : column.values[row] };
}

/** The rows of the tables a query names, brute force: `last` is the highest step per run, the later of equals. */
function rowsOf(tables: readonly LoggedTable[], { step = 'last' }: RowQuery, matching: ReadonlySet<string>): Row[] {
  const numbered = tables.map((table, id) => ({ table, id })).filter(({ table }) => table.key === 't' && table.columns.length > 0);
  const isLast = (one: { table: LoggedTable; id: number }): boolean =>
    !numbered.some(({ table, id }) => {
      const [mine, theirs] = [one.table.step ?? -Infinity, table.step ?? -Infinity];
      return table.runId === one.table.runId && (theirs > mine || (theirs === mine && id > one.id));
    });
  return numbered
    .filter((one) => (step === 'all' ? true : step === 'last' ? isLast(one) : one.table.step === step))
    .filter(({ table }) => table.runId === undefined || matching.has(table.runId))
    .flatMap(({ table, id }) =>
      Array.from({ length: table.rows }, (_, row) => ({
        run: table.runId === undefined ? -1 : tableRunIds.indexOf(table.runId),
        table: id,
        row,
        step: table.step,
        cell: (name: string) => cellOf(table, name, row),
      })),
    )
    .toSorted((a, b) => order(a.run) - order(b.run) || a.table - b.table || a.row - b.row);
}

const order = (run: number): number => (run < 0 ? Infinity : run);

/** A column of the rows, one stored column per type, for the model's own filter and sort. */
function storedColumns(rows: readonly Row[], column: Column): StoredColumn[] {
  const cells = rows.map((row) => valueOf(row, column));
  const numbers = (type: string, values: readonly (number | undefined)[]): StoredColumn[] =>
    values.every((value) => value === undefined)
      ? []
      : [
          type === 'boolean'
            ? {
                type: 'boolean',
                values: Uint8Array.from(values, (value) => value ?? 0),
                valid: Uint8Array.from(values, (value) => (value === undefined ? 0 : 1)),
              }
            : {
                type: 'number',
                values: Float64Array.from(values, (value) => value ?? 0),
                valid: Uint8Array.from(values, (value) => (value === undefined ? 0 : 1)),
              },
        ];
  const texts = (type: 'string' | 'json'): StoredColumn[] => {
    const values = cells.map((cell) => (cell.type === type && typeof cell.value === 'string' ? cell.value : undefined));
    const dictionary = [...new Set(values.filter((value) => value !== undefined))];
    return dictionary.length > 0
      ? [{ type, codes: Int32Array.from(values, (value) => (value === undefined ? -1 : dictionary.indexOf(value))), dictionary }]
      : [];
  };
  return [
    ...numbers(
      'number',
      cells.map(({ value }) => (typeof value === 'number' ? value : undefined)),
    ),
    ...numbers(
      'boolean',
      cells.map(({ value }) => (typeof value === 'boolean' ? Number(value) : undefined)),
    ),
    ...texts('string'),
    ...texts('json'),
  ];
}

function valueOf(row: Row, column: Column): { type: string; value: Cell } {
  switch (column.from) {
    case 'table':
      return column.table === 't' ? row.cell(column.key) : { type: 'none', value: undefined };
    case 'row':
      return { type: 'number', value: column.key === 'row' ? row.row : row.step };
    case 'config':
      return { type: 'number', value: row.run < 0 || column.key !== 'lr' ? undefined : rates[row.run] };
    default:
      return { type: 'string', value: row.run < 0 || column.key !== 'run_id' ? undefined : tableRunIds[row.run] };
  }
}

const isSetSomewhere = (rows: readonly Row[], column: Column): Uint8Array =>
  Uint8Array.from(rows, (row) => (valueOf(row, column).value === undefined ? 0 : 1));

const arbitraryRowColumn: fc.Arbitrary<Column> = fc.oneof(
  fc.record({
    from: fc.constant('table' as const),
    table: fc.constantFrom('t', 't', 't', 'other'),
    key: fc.constantFrom(...tableColumnNames),
  }),
  fc.record({ from: fc.constant('row' as const), key: fc.constantFrom('step' as const, 'row' as const) }),
  fc.constant<Column>({ from: 'config', key: 'lr' }),
  fc.constant<Column>({ from: 'run', key: 'run_id' }),
);

const scalars = fc.oneof(arbitraryValue, fc.boolean(), fc.constantFrom('', 'a', 'r1', '[1]', 1, 0));
const leaf: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({ op: fc.constantFrom(...comparisons), column: arbitraryRowColumn, value: scalars }),
  fc.record({
    op: fc.constantFrom('in' as const, 'not in' as const),
    column: arbitraryRowColumn,
    values: fc.array(scalars, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ op: fc.constant('contains' as const), column: arbitraryRowColumn, value: fc.constantFrom('a', 'r', '') }),
);
const filter: fc.Arbitrary<Filter> = fc.oneof(
  leaf,
  leaf.map((of): Filter => ({ op: 'not', of })),
  fc.array(leaf, { maxLength: 3 }).map((of): Filter => ({ op: 'or', of })),
);

const rowQuery: fc.Arbitrary<RowQuery> = fc.record({
  runs: fc.record({ project: fc.constant('p'), only: fc.option(fc.subarray(tableRunIds), { nil: undefined, freq: 1 }) }),
  table: fc.constant('t'),
  step: fc.constantFrom('last' as const, undefined, 'all' as const, 0, 1.5),
  filter: fc.option(filter, { nil: undefined }),
});

const plans = fc.array(
  fc.record({
    kind: fc.constant('table.page' as const),
    rows: rowQuery,
    columns: fc.uniqueArray(arbitraryRowColumn, { maxLength: 4, selector: columnId }),
    sort: fc.option(fc.array(fc.record({ column: arbitraryRowColumn, ascending: fc.boolean() }), { maxLength: 2 }), { nil: undefined }),
    offset: fc.constantFrom(0, 0, 1, 5),
    limit: fc.constantFrom(0, 1, 3, 100),
  }),
  { minLength: 5, maxLength: 15 },
);

/** The page, brute force: rows in order, those that pass, sorted by the model's own sort. */
function expected(plan: TablePagePlan, tables: readonly LoggedTable[]): { total: number; rows: Row[] } {
  const all = rowsOf(tables, plan.rows, new Set(plan.rows.runs.only ?? tableRunIds));
  const sourceOf = (rows: readonly Row[]): ColumnSource => ({ rows: rows.length, column: (column) => storedColumns(rows, column) });
  const passes = plan.rows.filter && evaluate(plan.rows.filter, sourceOf(all), { now: 0, compilePattern });
  const kept = all.filter((_, i) => !passes || passes[i] === 1);
  const sorted = sortRuns(
    Int32Array.from(kept, (_, i) => i),
    plan.sort,
    sourceOf(kept),
  );
  return { total: kept.length, rows: Array.from(sorted, (i) => kept[i]!).slice(plan.offset, plan.offset + plan.limit) };
}

const listed = (column: Frame['columns'][string] | undefined): Cell[] =>
  column && !('codes' in column)
    ? Array.from<Cell>(column)
    : column && 'dictionary' in column
      ? Array.from(column.codes, (code) => column.dictionary[code])
      : [];

it('gives the rows, in the order, that brute force over the logged tables gives', { timeout: 300_000 }, async () => {
  let [answered, matched] = [0, 0];
  await fc.assert(
    fc.asyncProperty(arbitraryTables, plans, async (tables, asked) => {
      const files = memoryExport({ id: 'p', name: 'p', runs, tables, parameters: [], warnings: [] });
      const projectTables = new ProjectTables(database, `rows${schemas++}`, files.manifest, files.readFile);
      for (const plan of asked) {
        const wanted = expected(plan, tables);
        const frame = await runRowPlan(plan, projectTables, database, idle);
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
  const files = memoryExport({ id: 'p', name: 'p', runs, tables: [table], parameters: [], warnings: [] });
  const tables = new ProjectTables(database, `rows${schemas++}`, files.manifest, files.readFile);
  const rows: RowQuery = { runs: { project: 'p' }, table: 't' };
  const label: Column = { from: 'table', table: 't', key: 'label' };
  const facets = await runRowPlan({ kind: 'table.facets', rows, columns: [label] }, tables, database, idle);
  expect([facets.total, listed(facets.columns['value']), listed(facets.columns['count'])]).toEqual([4, ['Cat', 'dog'], [2, 1]]);
  const page = await runRowPlan(
    { kind: 'table.page', rows: { ...rows, search: 'cat' }, columns: [], offset: 0, limit: 10 },
    tables,
    database,
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
  const files = memoryExport({ id: 'p', name: 'p', runs, tables: [table('r0'), table('r1')], parameters: [], warnings: [] });
  const tables = new ProjectTables(database, `rows${schemas++}`, files.manifest, files.readFile);
  const rows: RowQuery = { runs: { project: 'p', only: ['r1'] }, table: 't' };
  const frame = await runRowPlan({ kind: 'table.page', rows, columns: [], offset: 0, limit: 10 }, tables, database, idle);
  expect([frame.rows, files.reads.filter((path) => path.startsWith('tables/'))]).toEqual([1, ['tables/1.arrow']]);
  expect(Object.keys(frame.versions)).toEqual(expect.arrayContaining(['runs', 'tables/1']));
  expect(Object.keys(frame.versions)).not.toContain('tables/0');
});
