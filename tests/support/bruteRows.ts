import fc from 'fast-check';
import { arbitraryValue } from './arbitraryProject.js';
import { tableColumnNames, tableRunIds } from './arbitraryTables.js';
import { makeRun } from './makeRun.js';
import { compilePattern } from '../../src/engine/patterns/index.js';
import {
  comparisons,
  evaluate,
  type CellColumn,
  type Column,
  type ColumnSource,
  type Filter,
  type Frame,
  type LoggedTable,
  type RowQuery,
  type StoredColumn,
} from '../../src/model/index.js';

export type Cell = CellColumn[number];

/** A row as a person would list it: where it stands, and its cells by name. */
export interface Row {
  run: number;
  table: number;
  row: number;
  step: number | undefined;
  cell: (name: string) => { type: string; value: Cell };
}

const rates = [0, NaN, 0.2, 0.3];
export const rowRuns = tableRunIds.map((id, i) => makeRun(id, { createdAt: i + 1, config: new Map([['lr', rates[i]!]]) }));

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

export function valueOf(row: Row, column: Column): { type: string; value: Cell } {
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

/** The cells of such rows, for the model's own filter and sort. */
export function sourceOf(rows: readonly Row[]): ColumnSource {
  return { rows: rows.length, column: (column) => storedColumns(rows, column) };
}

/** The rows of a query, brute force: those of its tables, in their order, that pass its filter. */
export function matchingRows(query: RowQuery, tables: readonly LoggedTable[]): Row[] {
  const all = rowsOf(tables, query, new Set(query.runs.only ?? tableRunIds));
  const passes = query.filter && evaluate(query.filter, sourceOf(all), { now: 0, compilePattern });
  return all.filter((_, i) => !passes || passes[i] === 1);
}

/** Columns of rows and of their runs, known and not. */
export const arbitraryRowColumn: fc.Arbitrary<Column> = fc.oneof(
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

/** Rows of the table `t`, of some runs, steps and filters. */
export const arbitraryRowQuery: fc.Arbitrary<RowQuery> = fc.record({
  runs: fc.record({ project: fc.constant('p'), only: fc.option(fc.subarray(tableRunIds), { nil: undefined, freq: 1 }) }),
  table: fc.constant('t'),
  step: fc.constantFrom('last' as const, undefined, 'all' as const, 0, 1.5),
  filter: fc.option(filter, { nil: undefined }),
});

/** The cells of a frame's column. */
export const listed = (column: Frame['columns'][string] | undefined): Cell[] =>
  column && !('codes' in column)
    ? Array.from<Cell>(column)
    : column && 'dictionary' in column
      ? Array.from(column.codes, (code) => column.dictionary[code])
      : [];
