import fc from 'fast-check';
import { wellFormed, type LoggedColumn, type LoggedTable, type TableColumn } from '../../src/model/index.js';
import { arbitraryText, arbitraryValue } from './arbitraryProject.js';

/** Names that tables of `arbitraryTables` may have columns of. */
export const tableColumnNames = ['a', 'A', 'b c', '"q"', 'λ'];

/** Run ids that log tables, beside none. */
export const tableRunIds = ['r0', 'r1', 'r2', "r'3"];

type Cells = fc.Arbitrary<(rows: number) => TableColumn>;

const cellsOf = <T>(cell: fc.Arbitrary<T>, build: (cells: (T | undefined)[]) => TableColumn): Cells =>
  fc
    .array(fc.option(cell, { nil: undefined, freq: 4 }), { minLength: 6, maxLength: 6 })
    .map((cells) => (rows: number) => build(cells.slice(0, rows)));

const valid = (cells: readonly unknown[]): Uint8Array => Uint8Array.from(cells, (cell) => (cell === undefined ? 0 : 1));

const texts = (type: 'string' | 'json', cells: readonly (string | undefined)[]): TableColumn => {
  const dictionary = [...new Set(cells.filter((cell) => cell !== undefined))];
  return { type, codes: Int32Array.from(cells, (cell) => (cell === undefined ? -1 : dictionary.indexOf(cell))), dictionary };
};

const arbitraryCells: Cells = fc.oneof(
  cellsOf(arbitraryValue, (cells) => ({ type: 'number', values: Float64Array.from(cells, (cell) => cell ?? 0), valid: valid(cells) })),
  cellsOf(fc.boolean(), (cells) => ({ type: 'boolean', values: Uint8Array.from(cells, Number), valid: valid(cells) })),
  cellsOf(
    arbitraryText.map((text) => wellFormed(text).replaceAll('\0', '')),
    (cells) => texts('string', cells),
  ),
  cellsOf(fc.constantFrom('[1]', '{"a":null}', '[]'), (cells) => texts('json', cells)),
  cellsOf(fc.array(arbitraryValue, { maxLength: 3 }), (cells) => {
    const lists = cells.map((cell) => cell ?? []);
    const offsets = Int32Array.from([0, ...lists].map((_, i) => lists.slice(0, i).flat().length));
    return { type: 'numbers', offsets, values: Float64Array.from(lists.flat()), valid: valid(cells) };
  }),
);

const arbitraryTable: fc.Arbitrary<LoggedTable> = fc
  .record({
    key: fc.constantFrom('t', 't', 'other'),
    rows: fc.integer({ min: 0, max: 6 }),
    columns: fc.uniqueArray(fc.record({ name: fc.constantFrom(...tableColumnNames), cells: arbitraryCells }), {
      selector: ({ name }) => name,
    }),
    runId: fc.option(fc.constantFrom(...tableRunIds), { nil: undefined, freq: 5 }),
    step: fc.option(fc.constantFrom(0, 1, 1.5, -1), { nil: undefined }),
  })
  .map(({ columns, rows, ...table }) => ({
    ...table,
    rows,
    columns: columns.map(({ name, cells }): LoggedColumn => ({ name, column: cells(rows) })),
  }));

/** Logged tables of a few runs and of none, with columns of all types and missing cells. */
export const arbitraryTables: fc.Arbitrary<LoggedTable[]> = fc.array(arbitraryTable, { maxLength: 6 });
