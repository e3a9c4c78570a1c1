import { columnId, type Catalog, type Column, type GroupMeasure, type ManifestTable, type SortKey } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import type { TableSpec } from './spec.js';
import { tableTexts } from './texts.js';

export type CellType = ManifestTable['columns'][number]['type'] | 'run' | 'step' | 'mixed';

/** A column of the grid. */
export interface GridColumn {
  id: string;
  column: Column;
  label: string;
  type: CellType;
  /** Drawn as a bar from 0 to 1 behind its figures. */
  bar: boolean;
  pinned: boolean;
  /** What of the column a grid of groups shows: how many rows they have, or a figure of their values. Undefined for what is shown as it is. */
  measure?: GroupMeasure | 'rows' | undefined;
  /** CSS pixels that something beside its texts takes. Default 0. */
  beside?: number | undefined;
  /** Whether rows can be sorted by it. Default true. */
  sortable?: boolean | undefined;
  /** Of a measure, what the values are that it is of. */
  valueType?: CellType | undefined;
}

export const runNameColumn: Column = { from: 'run', key: 'name' };
export const runIdColumn: Column = { from: 'run', key: 'run_id' };
const stepColumn: Column = { from: 'row', key: 'step' };

/** The logged tables of a key. */
export function tablesOf(catalog: Catalog | undefined, key: string): ManifestTable[] {
  return (catalog?.tables ?? []).filter((table) => table.key === key);
}

/** Every column that tables of the key have, by name, in the order in which they first occur. */
export function loggedColumns(tables: readonly ManifestTable[]): { name: string; type: CellType }[] {
  const types = new Map<string, CellType>();
  for (const { name, type } of tables.flatMap(({ columns }) => columns)) {
    const known = types.get(name);
    types.set(name, known === undefined || known === type ? type : 'mixed');
  }
  return Array.from(types, ([name, type]) => ({ name, type }));
}

/** The grid's columns: run and step where they tell rows apart, then the chosen ones; pinned ones first. */
export function gridColumns(spec: TableSpec, catalog: Catalog | undefined, locale?: Locale): GridColumn[] {
  const t = textsOf(tableTexts, locale);
  const tables = tablesOf(catalog, spec.table);
  const known = loggedColumns(tables);
  const types = new Map(known.map(({ name, type }) => [name, type]));
  const names = spec.columns ?? known.map(({ name }) => name);
  const logged = names.map((name): GridColumn => {
    const column: Column = { from: 'table', table: spec.table, key: name };
    const type = types.get(name) ?? 'string';
    return { id: columnId(column), column, label: name, type, bar: isBar(spec, name, type), pinned: spec.pinned?.includes(name) ?? false };
  });
  const runs = new Set(tables.map(({ run }) => run)).size > 1;
  const steps = spec.step === 'all' && new Set(tables.map(({ step }) => step)).size > 1;
  return [
    ...(runs ? [fixed(runNameColumn, t('run'), 'run')] : []),
    ...(steps ? [fixed(stepColumn, t('step'), 'step')] : []),
    ...logged.filter(({ pinned }) => pinned),
    ...logged.filter(({ pinned }) => !pinned),
  ];
}

function fixed(column: Column, label: string, type: CellType): GridColumn {
  return { id: columnId(column), column, label, type, bar: false, pinned: true };
}

function isBar({ bars }: TableSpec, name: string, type: CellType): boolean {
  return (
    type === 'number' && (bars ? bars.includes(name) : /(^|[_./ -])(scores?|probs?|probabilit(y|ies)|confidence)([_./ -]|$)/i.test(name))
  );
}

/** The order that holds: the reader's, else the author's. */
export function sortOf(spec: TableSpec, sort: readonly SortKey[] | undefined): readonly SortKey[] {
  return sort ?? spec.sort ?? [];
}

/** Whether values are set flush right, with tabular figures. */
export function isNumeric({ type }: Pick<GridColumn, 'type'>): boolean {
  return type === 'number' || type === 'step';
}
