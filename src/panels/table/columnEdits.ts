import type { Catalog } from '../../model/index.js';
import type { TableSpec } from './spec.js';
import { gridColumns, loggedColumns, tablesOf, type GridColumn } from './tableColumns.js';

/** What the menu of a column does to the spec, where that can be changed. The order of the columns stays that of the spec: pinning is beside it, so that unpinning restores it. */
export function columnEdits(spec: TableSpec, catalog: Catalog | undefined, onSpec: ((spec: TableSpec) => void) | undefined) {
  if (!onSpec) return {};
  const names = spec.columns ?? loggedColumns(tablesOf(catalog, spec.table)).map(({ name }) => name);
  const pinned = spec.pinned ?? [];
  return {
    onHide: ({ column }: GridColumn) => onSpec({ ...spec, columns: names.filter((name) => name !== column.key) }),
    onPin: ({ column }: GridColumn) =>
      onSpec({ ...spec, pinned: pinned.includes(column.key) ? pinned.filter((name) => name !== column.key) : [...pinned, column.key] }),
    onMove: ({ column, id }: GridColumn, by: -1 | 1) => {
      const shown = gridColumns(spec, catalog);
      const at = shown.findIndex((other) => other.id === id);
      const beside = shown[at + by];
      // Pinned columns stay before the others, and run and step before all.
      if (!beside || beside.column.from !== 'table' || beside.pinned !== shown[at]!.pinned) return;
      const to = names.indexOf(beside.column.key);
      onSpec({ ...spec, columns: names.filter((name) => name !== column.key).toSpliced(to, 0, column.key) });
    },
  };
}
