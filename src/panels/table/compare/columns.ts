import { columnId, type Column } from '../../../model/index.js';
import { textsOf, type Locale } from '../../../texts/index.js';
import type { CellType, GridColumn } from '../tableColumns.js';
import { isCommon, type SideColumn } from './sides.js';
import { compareTexts } from './texts.js';

/** What a column of the grid has: the key, the status, the value of a side, the difference, or both values in one cell. */
export type ComparedPart = 'key' | 'status' | 'a' | 'b' | 'difference' | 'pair';

/** The grid's name for a part of a compared column. */
export function partColumn(part: ComparedPart, name: string): Column {
  return { from: 'table', table: part, key: name };
}

/** What of which column a grid column has; the row's place in its table where rows are joined by that. */
export function partOf({ column }: Pick<GridColumn, 'column'>): { part: ComparedPart | 'place'; name: string } {
  return column.from === 'table' ? { part: column.table as ComparedPart, name: column.key } : { part: 'place', name: '' };
}

const placeColumn = (locale: Locale | undefined): GridColumn => ({
  id: 'row.row',
  column: { from: 'row', key: 'row' },
  label: textsOf(compareTexts, locale)('row'),
  type: 'step',
  bar: false,
  pinned: true,
  sortable: false,
});

/** CSS pixels that letters and marks take beside a value; pictures are beside each other. */
function besideOf(part: ComparedPart, type: CellType): number {
  if (part === 'pair') return type === 'media' ? 150 : 34;
  return part === 'b' ? 18 : 0;
}

function grid(part: ComparedPart, name: string, label: string, type: CellType, pinned = false): GridColumn {
  const column = partColumn(part, name);
  return { id: columnId(column), column, label, type, bar: false, pinned, sortable: part !== 'status', beside: besideOf(part, type) };
}

/** What rows are joined by, as the grid's first columns; and what became of a row. */
function leading(keys: readonly string[], columns: readonly SideColumn[], locale: Locale | undefined): GridColumn[] {
  const typeOf = (key: string): CellType => columns.find(({ name }) => name === key)?.a ?? 'string';
  const own = keys.map((key) => grid('key', key, key, typeOf(key), true));
  return [...(own.length > 0 ? own : [placeColumn(locale)]), grid('status', '', textsOf(compareTexts, locale)('status'), 'string')];
}

function isNumber({ a, b }: SideColumn): boolean {
  return (a === 'number' || a === 'time') && a === b;
}

function difference({ name, a }: SideColumn, locale: Locale | undefined): GridColumn {
  const label = textsOf(compareTexts, locale)(a === 'time' ? 'differenceMs' : 'difference', { column: name });
  return grid('difference', name, label, 'number');
}

/** A column per value: that of A, that of B and, of numbers, B − A. */
export function besideColumns(keys: readonly string[], columns: readonly SideColumn[], locale?: Locale): GridColumn[] {
  const t = textsOf(compareTexts, locale);
  const values = columns
    .filter((column) => isCommon(column) && !keys.includes(column.name))
    .flatMap((column) => [
      grid('a', column.name, t('ofSide', { column: column.name, side: 'A' }), column.a!),
      grid('b', column.name, t('ofSide', { column: column.name, side: 'B' }), column.b!),
      ...(isNumber(column) ? [difference(column, locale)] : []),
    ]);
  return [...leading(keys, columns, locale), ...values];
}

/** A column for both values, A above B, and of numbers one for B − A. */
export function stackedColumns(keys: readonly string[], columns: readonly SideColumn[], locale?: Locale): GridColumn[] {
  const values = columns
    .filter((column) => isCommon(column) && !keys.includes(column.name))
    .flatMap((column) => [
      grid('pair', column.name, column.name, column.a === column.b ? column.a! : 'mixed'),
      ...(isNumber(column) ? [difference(column, locale)] : []),
    ]);
  return [...leading(keys, columns, locale), ...values];
}
