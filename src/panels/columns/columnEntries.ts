import {
  keyMatchRank,
  runFieldKeys,
  type Catalog,
  type Column,
  type ManifestColumn,
  type ManifestTable,
  type RunColumn,
  type RunFieldKey,
} from '../../model/index.js';

/** What the values of a column are, as far as filters and cells care. `mixed`: a key with values of several types. */
export type ValueType = 'number' | 'string' | 'boolean' | 'json' | 'time' | 'duration' | 'tags' | 'mixed';

/** A column one can choose, filter or sort by. */
export interface ColumnEntry {
  column: Column;
  /** The key alone, as written in menus. */
  label: string;
  group: 'Run' | 'Config' | 'Summary' | 'Metric' | 'Table';
  type: ValueType;
  /** Runs that have a value; undefined where the catalog does not say. */
  runs: number | undefined;
}

const fieldTypes: Partial<Record<RunFieldKey, ValueType>> = { created_at: 'time', duration_s: 'duration', tags: 'tags' };

/** Every column a project offers: its config and summary keys, its metrics (their last value), and the run fields. */
export function columnEntries(catalog: Catalog): ColumnEntry[] {
  return [
    ...catalog.columns.filter(({ from }) => from === 'config').map(keyEntry),
    ...catalog.metrics.map((metric): ColumnEntry => ({
      column: { from: 'metric', key: metric.key, reduce: 'last' },
      label: metric.key,
      group: 'Metric',
      type: 'number',
      runs: metric.runs,
    })),
    ...catalog.columns.filter(({ from }) => from === 'summary').map(keyEntry),
    ...runFieldKeys.map(fieldEntry),
  ];
}

/** What the catalog knows about one column. A key it does not have is taken for text. */
export function columnEntry(catalog: Catalog | undefined, column: Column): ColumnEntry {
  if (column.from === 'run') return fieldEntry(column.key);
  if (column.from === 'metric') {
    const runs = catalog?.metrics.find(({ key }) => key === column.key)?.runs;
    return { column, label: column.key, group: 'Metric', type: 'number', runs };
  }
  if (column.from === 'table' || column.from === 'row') return rowEntry(catalog, column);
  const found = catalog?.columns.find(({ from, key }) => from === column.from && key === column.key);
  return keyEntry(found ?? { from: column.from, key: column.key, variants: [] });
}

function rowEntry(catalog: Catalog | undefined, column: Exclude<Column, RunColumn>): ColumnEntry {
  const columns =
    column.from === 'row' ? [] : (catalog?.tables ?? []).filter(({ key }) => key === column.table).flatMap((table) => table.columns);
  const types = new Set(columns.filter(({ name }) => name === column.key).map(({ type }) => loggedTypes[type]));
  const [type = column.from === 'row' ? 'number' : 'string'] = types;
  return { column, label: column.key, group: 'Table', type: types.size > 1 ? 'mixed' : type, runs: undefined };
}

const loggedTypes = {
  number: 'number',
  string: 'string',
  boolean: 'boolean',
  json: 'json',
  time: 'time',
  media: 'string',
  numbers: 'json',
} as const satisfies Record<ManifestTable['columns'][number]['type'], ValueType>;

function fieldEntry(key: RunFieldKey): ColumnEntry {
  return { column: { from: 'run', key }, label: key, group: 'Run', type: fieldTypes[key] ?? 'string', runs: undefined };
}

function keyEntry({ from, key, variants }: ManifestColumn): ColumnEntry {
  const [first] = variants;
  return {
    column: { from, key },
    label: key,
    group: from === 'config' ? 'Config' : 'Summary',
    type: variants.length > 1 ? 'mixed' : (first?.type ?? 'string'),
    runs: variants.reduce((sum, variant) => sum + variant.runs, 0),
  };
}

/**
 * Entries whose key contains the text, case ignored, best match first: equal, then starting with it, then with a part
 * (after `.`, `/`, `_` or `-`) starting with it, then any other; shorter keys first among equals. An empty text gives all, as they come.
 */
export function searchEntries(entries: readonly ColumnEntry[], text: string): ColumnEntry[] {
  const wanted = text.trim();
  if (wanted === '') return [...entries];
  const ranked = entries.flatMap((entry) => {
    const rank = keyMatchRank(entry.label, wanted);
    return rank === undefined ? [] : [{ entry, rank }];
  });
  ranked.sort((a, b) => a.rank - b.rank || a.entry.label.length - b.entry.label.length);
  return ranked.map(({ entry }) => entry);
}

/** Whether a column may hold numbers. */
export function isNumberEntry({ type }: ColumnEntry): boolean {
  return type === 'number' || type === 'duration' || type === 'mixed';
}
