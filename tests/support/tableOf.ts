import type { LoggedTable, TableColumn } from '../../src/model/index.js';

/** A cell of a table in a test. */
export type TableCell = number | string | boolean | Float64Array | undefined;

/** A logged table of these rows; a column is of the type of its first cell. */
export function tableOf(
  key: string,
  rows: readonly Readonly<Record<string, TableCell>>[],
  { runId, step }: Pick<LoggedTable, 'runId' | 'step'>,
): LoggedTable {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = names.map((name) => ({ name, column: columnOf(rows.map((row) => row[name])) }));
  return { key, rows: rows.length, columns, runId, step };
}

function columnOf(cells: readonly TableCell[]): TableColumn {
  const valid = Uint8Array.from(cells, (cell) => (cell === undefined ? 0 : 1));
  const first = cells.find((cell) => cell !== undefined);
  if (typeof first === 'string') {
    const places = new Map<TableCell, number>();
    const codes = cells.map((cell) => {
      if (cell === undefined) return -1;
      if (!places.has(cell)) places.set(cell, places.size);
      return places.get(cell)!;
    });
    return { type: 'string', codes: Int32Array.from(codes), dictionary: [...places.keys()].map(String) };
  }
  if (typeof first === 'boolean') return { type: 'boolean', values: Uint8Array.from(cells, Number), valid };
  if (typeof first === 'object') {
    const lists = cells.map((cell) => (typeof cell === 'object' ? [...cell] : []));
    const offsets = Int32Array.from([0, ...lists].map((_, i) => lists.slice(0, i).flat().length));
    return { type: 'numbers', offsets, values: Float64Array.from(lists.flat()), valid };
  }
  return { type: 'number', values: Float64Array.from(cells, (cell) => Number(cell ?? 0)), valid };
}
