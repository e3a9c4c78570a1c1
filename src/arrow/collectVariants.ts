import { columnTypes, type ColumnType, type ConfigValue, type RunData, type StoredColumn } from '../model/index.js';
import { internText } from './internText.js';

/** The values of one type of one config or summary key, over all runs. */
export interface Variant {
  key: string;
  type: ColumnType;
  /** Whether the key has values of other types too. */
  mixed: boolean;
  column: Exclude<StoredColumn, { type: 'strings' }>;
  /** Runs that have a value of this type. */
  runs: number;
  /** Distinct values; NaN counts as one. */
  distinct: number;
  /** Extent of finite numbers, null when there is none; only for numbers. */
  range?: [number, number] | null;
}

type Entry = [run: number, value: ConfigValue];

function typeOf(value: ConfigValue): ColumnType {
  return typeof value === 'object' ? 'json' : (typeof value as 'number' | 'string' | 'boolean');
}

function extentOf(values: readonly number[]): [number, number] | null {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low <= high ? [low, high] : null;
}

function validity(entries: readonly Entry[], rows: number): Uint8Array | undefined {
  if (entries.length === rows) return undefined;
  const valid = new Uint8Array(rows);
  for (const [run] of entries) valid[run] = 1;
  return valid;
}

function columnOf(type: ColumnType, entries: readonly Entry[], rows: number): Variant['column'] {
  if (type === 'number') {
    const values = new Float64Array(rows).fill(NaN);
    for (const [run, value] of entries) values[run] = value as number;
    return { type, values, valid: validity(entries, rows) };
  }
  if (type === 'boolean') {
    const values = new Uint8Array(rows);
    for (const [run, value] of entries) values[run] = value ? 1 : 0;
    return { type, values, valid: validity(entries, rows) };
  }
  const texts: (string | undefined)[] = Array.from({ length: rows });
  for (const [run, value] of entries) texts[run] = typeof value === 'object' ? value.json : String(value);
  return internText(texts, type);
}

function variantOf(key: string, type: ColumnType, mixed: boolean, entries: readonly Entry[], rows: number): Variant {
  const column = columnOf(type, entries, rows);
  const values = entries.map(([, value]) => value);
  const distinct = 'dictionary' in column ? column.dictionary.length : new Set(values).size;
  const base = { key, type, mixed, column, runs: entries.length, distinct };
  return type === 'number' ? { ...base, range: extentOf(values as number[]) } : base;
}

/** Every key's variants, keys in code unit order, types in the order of `columnTypes`. Row i of each column is run i. */
export function collectVariants(runs: readonly RunData[], from: 'config' | 'summary'): Variant[] {
  const byKey = new Map<string, Map<ColumnType, Entry[]>>();
  runs.forEach((run, i) => {
    for (const [key, value] of run[from]) {
      const types = byKey.get(key) ?? new Map<ColumnType, Entry[]>();
      byKey.set(key, types);
      const type = typeOf(value);
      const entries = types.get(type) ?? [];
      types.set(type, entries);
      entries.push([i, value]);
    }
  });
  return [...byKey.keys()].toSorted().flatMap((key) => {
    const types = byKey.get(key)!;
    const present = columnTypes.filter((type) => types.has(type));
    return present.map((type) => variantOf(key, type, present.length > 1, types.get(type)!, runs.length));
  });
}
