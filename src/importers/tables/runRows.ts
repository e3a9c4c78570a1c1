import type { LoggedColumn, RunData } from '../../model/index.js';
import type { ColumnMapping } from '../inputOptions.js';
import { cellAt, textAt, type DataTable } from './dataTable.js';
import { keyRole } from './keyRoles.js';
import { takeField } from './runFields.js';

/** A run of which nothing is known yet. */
export function emptyRun(runId: string, name: string, source: string): RunData {
  return { runId, name, state: 'finished', tags: [], source, config: new Map(), summary: new Map(), metrics: new Map(), system: new Map() };
}

/** The runs of a table with one row per run. A row without an id is called after its number; ids that repeat get `#2`, `#3` and so on. */
export function runRows(
  table: DataTable,
  { run, name }: { run?: LoggedColumn | undefined; name?: LoggedColumn | undefined },
  map: ColumnMapping,
  source: string,
): RunData[] {
  const values = table.columns.filter((column) => column !== run);
  const roles = values.map((column) => keyRole(column.name, column.column.type === 'number', map));
  const taken = new Set<string>();
  return Array.from({ length: table.rows }, (_, row) => {
    const id = (run && textAt(run, row)) ?? `row ${row + 1}`;
    const made = emptyRun(freeId(id, taken), (name && textAt(name, row)) ?? id, source);
    values.forEach((column, i) => {
      if (takeField(made, column, row)) return;
      const value = cellAt(column, row);
      if (value !== undefined) made[roles[i]!].set(column.name, value);
    });
    return made;
  });
}

function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}#${n}`;
  taken.add(free);
  return free;
}
