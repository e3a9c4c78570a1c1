import type { LoggedColumn } from '../../model/index.js';
import { numberAt, type DataTable } from './dataTable.js';

/**
 * Rows of monitors, whose `t` counts seconds from the `t_start` of their first line, as one table in order of time, with `t` counted from
 * the earliest start: what Stable-Baselines makes of the monitors of a folder. Columns that hold no numbers are left out.
 */
export function joinByTime(parts: readonly DataTable[]): DataTable {
  const startOf = ({ facts }: DataTable): number => (typeof facts?.['t_start'] === 'number' ? facts['t_start'] : 0);
  const first = parts.reduce((a, b) => (startOf(b) < startOf(a) ? b : a));
  const shift = parts.map((part) => startOf(part) - startOf(first));
  const rows = parts.flatMap((part, i) => {
    const time = columnOf(part, 't');
    return Array.from({ length: part.rows }, (_, row) => ({
      part,
      row,
      shift: shift[i]!,
      at: shift[i]! + ((time && numberAt(time, row)) ?? 0),
    }));
  });
  rows.sort((a, b) => a.at - b.at);
  const names = first.columns.filter(({ column }) => column.type === 'number').map(({ name }) => name);
  const columns = names.map((name): LoggedColumn => {
    const found = new Map(parts.map((part) => [part, columnOf(part, name)]));
    const cells = rows.map(({ part, row, shift: later }) => {
      const column = found.get(part);
      const value = column && numberAt(column, row);
      return value === undefined || name !== 't' ? value : value + later;
    });
    const valid = Uint8Array.from(cells, (cell) => (cell === undefined ? 0 : 1));
    return { name, column: { type: 'number', values: Float64Array.from(cells, (cell) => cell ?? Number.NaN), valid } };
  });
  return { path: first.path, rows: rows.length, columns, facts: first.facts };
}

function columnOf(table: DataTable, name: string): LoggedColumn | undefined {
  return table.columns.find((column) => column.name === name);
}
