import { arrowColumns, decodeForeignTable, isArrowTable, type ForeignColumn } from '../../arrow/index.js';
import { cellColumn } from '../../importers/index.js';
import { RunfolioError, type LoggedTable } from '../../model/index.js';
import type { MemoryTable } from './memoryData.js';

/** The columns of a table in memory, all of one length. Throws `bad-input` otherwise; `where` names the table. */
export function memoryColumns(table: MemoryTable, where: string): ForeignColumn[] {
  const columns = cellsOf(table, where);
  const [first] = columns;
  const wrong = columns.find(({ cells }) => cells.length !== first?.cells.length);
  if (!first || !wrong) return columns;
  throw bad(
    `${where}: the column ${JSON.stringify(wrong.name)} has ${wrong.cells.length} rows, ${JSON.stringify(first.name)} has ${first.cells.length}.`,
  );
}

/** The same as a table that was logged: columns of bytes are left out. */
export function loggedColumns(table: MemoryTable, where: string): Pick<LoggedTable, 'rows' | 'columns'> {
  const columns = memoryColumns(table, where);
  const rows = columns[0]?.cells.length ?? 0;
  return { rows, columns: columns.flatMap(({ name, cells }) => cellColumn(name, cells) ?? []) };
}

function cellsOf(table: MemoryTable, where: string): ForeignColumn[] {
  if (table instanceof Uint8Array) return decodeForeignTable(table, where);
  if (isArrowTable(table)) return arrowColumns(table, where);
  if (Array.isArray(table)) return columnsOfRows(table as readonly Readonly<Record<string, unknown>>[], where);
  if (typeof table !== 'object' || table === null) throw bad(`${where} is no table.`);
  return Object.entries(table as Readonly<Record<string, ArrayLike<unknown>>>).map(([name, cells]) => {
    if (typeof cells !== 'object' || cells === null || typeof cells.length !== 'number')
      throw bad(`${where}: the column ${JSON.stringify(name)} is no list.`);
    return { name, cells: Array.from(cells) };
  });
}

/** Columns in the order in which rows bring them. */
function columnsOfRows(rows: readonly Readonly<Record<string, unknown>>[], where: string): ForeignColumn[] {
  const columns = new Map<string, unknown[]>();
  for (const [i, row] of rows.entries()) {
    if (typeof row !== 'object' || row === null) throw bad(`${where}: row ${i} is no object.`);
    for (const [name, cell] of Object.entries(row)) {
      const cells = columns.get(name) ?? Array.from<unknown>({ length: rows.length }).fill(null);
      cells[i] = cell;
      columns.set(name, cells);
    }
  }
  return Array.from(columns, ([name, cells]) => ({ name, cells }));
}

function bad(message: string): RunfolioError {
  return new RunfolioError('bad-input', message);
}
