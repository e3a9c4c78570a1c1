import {
  aggregateId,
  canonicalJson,
  columnId,
  type Catalog,
  type Column,
  type GroupAggregate,
  type GroupMeasure,
  type GroupSort,
} from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import type { OpenGroup, TableSpec, TableState } from './spec.js';
import { gridColumns, runIdColumn, runNameColumn, type CellType, type GridColumn } from './tableColumns.js';
import { tableTexts } from './texts.js';

/** The group whose rows are shown, if one is. */
export function openGroup({ groupBy = [] }: TableSpec, { group }: Pick<TableState, 'group'>): OpenGroup | undefined {
  return group && canonicalJson(group.by) === canonicalJson(groupBy) ? group : undefined;
}

/** Whether the grid's rows are groups. */
export function showsGroups(spec: TableSpec, state: Pick<TableState, 'group'>): boolean {
  return (spec.groupBy?.length ?? 0) > 0 && !openGroup(spec, state);
}

/** What rows are told apart by. Runs are told apart by their ids too: several may have one name. */
export function groupKeys({ groupBy = [] }: TableSpec): Column[] {
  return groupBy.flatMap((column) => (columnId(column) === columnId(runNameColumn) ? [column, runIdColumn] : [column]));
}

/** Whether rows can be grouped by a column: lists are not told apart. */
export function canGroupBy({ type }: Pick<GridColumn, 'type'>): boolean {
  return type !== 'numbers';
}

const numberMeasures: readonly GroupMeasure[] = ['mean', 'median', 'sd', 'min', 'max', 'sum', 'count', 'distinct'];

/** What a group can show of a column, by its type. */
export function measuresOf(type: CellType): readonly GroupMeasure[] {
  if (type === 'number' || type === 'step') return numberMeasures;
  if (type === 'mixed') return [...numberMeasures, 'share'];
  if (type === 'time') return ['min', 'max', 'median', 'count', 'distinct'];
  return type === 'boolean' ? ['share', 'count', 'distinct'] : ['distinct', 'count'];
}

/** What a group shows of a column: what the author chose, where its type has that, else what is usual. */
export function measureOf({ measures = {} }: TableSpec, { column, type }: Pick<GridColumn, 'column' | 'type'>): GroupMeasure {
  const chosen = Object.hasOwn(measures, column.key) ? measures[column.key] : undefined;
  if (chosen && measuresOf(type).includes(chosen)) return chosen;
  if (type === 'number') return 'mean';
  if (type === 'boolean') return 'share';
  return type === 'time' || type === 'step' ? 'max' : 'distinct';
}

/** What a measure is called in menus and headings. */
export function measureName(measure: GroupMeasure, locale?: Locale): string {
  return textsOf(tableTexts, locale)(measure);
}

const rowsId = 'rows';

/** How many rows a group has. */
const rowsColumn = (locale: Locale | undefined): GridColumn => ({
  id: rowsId,
  column: { from: 'row', key: 'row' },
  label: textsOf(tableTexts, locale)('rowsColumn'),
  type: 'number',
  bar: false,
  pinned: false,
  measure: 'rows',
  beside: 14,
});

/** The grid's columns of groups: what they are grouped by, how many rows they have, and a measure of each other column. */
export function groupGridColumns(spec: TableSpec, catalog: Catalog | undefined, locale?: Locale): GridColumn[] {
  const shown = gridColumns({ ...spec, columns: undefined }, catalog, locale);
  const known = new Map(shown.map((column) => [column.id, column]));
  const keys = (spec.groupBy ?? []).map((column, i) => keyColumn(column, known.get(columnId(column)), i === 0));
  const taken = new Set(keys.map(({ id }) => id));
  const others = gridColumns(spec, catalog, locale).filter(({ id, type }) => !taken.has(id) && type !== 'run');
  return [...keys, rowsColumn(locale), ...others.map((column) => measureColumn(spec, column, locale))];
}

/** Groups have no one run, whose colour its name would have. Of several keys the first stays while the others scroll. */
function keyColumn(column: Column, known: GridColumn | undefined, pinned: boolean): GridColumn {
  const type = known === undefined || known.type === 'run' ? 'string' : known.type;
  return { id: columnId(column), column, label: known?.label ?? column.key, type, bar: false, pinned, beside: pinned ? 30 : 0 };
}

function measureColumn(spec: TableSpec, column: GridColumn, locale: Locale | undefined): GridColumn {
  const measure = measureOf(spec, column);
  const isValue = measure === 'mean' || measure === 'median' || measure === 'min' || measure === 'max';
  return {
    ...column,
    id: aggregateId({ column: column.column, measure }),
    label: textsOf(tableTexts, locale)('measured', { column: column.label, measure: measureName(measure, locale) }),
    type: column.type === 'time' && isValue ? 'time' : 'number',
    bar: measure === 'share' || (column.bar && isValue),
    pinned: false,
    measure,
    valueType: column.type,
  };
}

/** What is asked for the columns of groups; of numbers also how many of them are finite, which those that are computed of these are. */
export function groupAggregatesOf(columns: readonly GridColumn[]): GroupAggregate[] {
  return columns.flatMap(({ column, measure }): GroupAggregate[] => {
    if (measure === undefined || measure === 'rows') return [];
    return isOfFinite(measure)
      ? [
          { column, measure },
          { column, measure: 'finite' },
        ]
      : [{ column, measure }];
  });
}

/** Whether a measure is one of the finite numbers alone. */
export function isOfFinite(measure: GroupMeasure): boolean {
  return measure !== 'count' && measure !== 'distinct' && measure !== 'share' && measure !== 'finite';
}

/** The sort level that sorts groups by a column of the grid. */
export function groupSortBy({ column, measure }: GridColumn, ascending: boolean): GroupSort {
  if (measure === 'rows') return { of: 'rows', ascending };
  return measure === undefined ? { of: 'key', column, ascending } : { of: 'aggregate', column, measure, ascending };
}

/** The id of the column of the grid by which a level sorts. */
export function groupSortId(level: GroupSort): string {
  if (level.of === 'rows') return rowsId;
  return level.of === 'key' ? columnId(level.column) : aggregateId(level);
}

/** The order of the groups that holds: the reader's, else the author's. */
export function groupSortOf(spec: TableSpec, { groupSort }: Pick<TableState, 'groupSort'>): readonly GroupSort[] {
  return groupSort ?? spec.groupSort ?? [];
}
