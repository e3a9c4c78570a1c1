import { columnId, type Catalog, type Column, type GroupMeasure } from '../../model/index.js';
import type { TableSpec } from './spec.js';
import { loggedColumns, tablesOf, type GridColumn } from './tableColumns.js';

/** What becomes of the spec when columns of the grid are put in another order, pinned, hidden, grouped by, or measured. Ids are those of the grid's columns. */
export interface ColumnEdits {
  /** All shown columns, in the new order, whatever is pinned. */
  onOrder: (ids: readonly string[]) => void;
  /** The columns that are pinned from now on. */
  onPinned: (ids: readonly string[]) => void;
  onHide: (column: GridColumn) => void;
  /** Groups by the column too, or no more. */
  onGroup: (column: Column) => void;
  onMeasure: (column: Column, measure: GroupMeasure) => void;
  onWidths: (widths: Record<string, number>) => void;
}

/** Edits of the spec by what is done to columns, where it can be changed. The order of columns is beside what is pinned, so that unpinning restores it. */
export function columnEdits(
  spec: TableSpec,
  catalog: Catalog | undefined,
  onSpec: ((spec: TableSpec) => void) | undefined,
): ColumnEdits | undefined {
  if (!onSpec) return undefined;
  const names = spec.columns ?? loggedColumns(tablesOf(catalog, spec.table)).map(({ name }) => name);
  const namesOf = (ids: readonly string[]): string[] => {
    const known = new Map(names.map((name) => [columnId({ from: 'table', table: spec.table, key: name }), name]));
    return ids.flatMap((id) => known.get(id) ?? []);
  };
  return {
    onOrder: (ids) => onSpec({ ...spec, columns: namesOf(ids) }),
    onPinned: (ids) => onSpec({ ...spec, pinned: namesOf(ids) }),
    onHide: ({ column }) => onSpec({ ...spec, columns: names.filter((name) => name !== column.key) }),
    onGroup: (column) => onSpec(withGroupBy(spec, column)),
    onMeasure: ({ key }, measure) => onSpec({ ...spec, measures: { ...spec.measures, [key]: measure } }),
    onWidths: (widths) => onSpec({ ...spec, widths }),
  };
}

/** The spec that groups by one column more, or one less where it was among them; what it no longer has does not sort its groups. */
export function withGroupBy(spec: TableSpec, column: Column): TableSpec {
  const { groupBy = [], groupSort } = spec;
  const id = columnId(column);
  const others = groupBy.filter((other) => columnId(other) !== id);
  const next = others.length < groupBy.length ? others : [...groupBy, column];
  const sort = groupSort?.filter((level) => level.of !== 'key' || next.some((other) => columnId(other) === columnId(level.column)));
  return { ...spec, groupBy: next.length > 0 ? next : undefined, groupSort: sort && sort.length > 0 ? sort : undefined };
}

/** The order in which a column has changed places with the one beside it on screen: pinned ones stay before the others, run and step before all. Undefined where there is none to change with. */
export function movedOrder(order: readonly string[], shown: readonly GridColumn[], id: string, by: -1 | 1): string[] | undefined {
  const at = shown.findIndex((column) => column.id === id);
  const beside = shown[at + by];
  if (!beside || beside.column.from !== 'table' || beside.pinned !== shown[at]!.pinned) return undefined;
  const to = order.indexOf(beside.id);
  return order.filter((other) => other !== id).toSpliced(to, 0, id);
}
