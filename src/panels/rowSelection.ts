import { allOf, filterColumns, type Filter } from '../model/index.js';
import type { PanelSelection } from './panelKind.js';

/** What all others select of the rows of a table: those of their row clauses that name columns of it, together. Undefined where that is everything. */
export function rowFilter({ rows = [] }: PanelSelection, table: string): Filter | undefined {
  const own = rows.filter((filter) => filterColumns(filter).some((column) => column.from === 'table' && column.table === table));
  return own.length > 0 ? allOf(own) : undefined;
}
