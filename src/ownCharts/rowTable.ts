import { RunfolioError, valueColumn, type Column, type ColumnSource, type StoredColumn, type ValueColumn } from '../model/index.js';

/** A value of a row: a number, a truth value, a text, a time, or nothing. */
export type RowValue = number | bigint | boolean | string | Date | null | undefined;

/** Rows of one's own: columns by name (arrays, typed ones too, all equally long), or an object per row. */
export type ChartRows = Readonly<Record<string, ArrayLike<RowValue>>> | readonly Readonly<Record<string, RowValue>>[];

/** Rows as drawings of panels know them: each is a run of that index, with its columns as values of its config. */
export interface RowTable {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, OwnColumn>;
  /** For filters. */
  readonly source: ColumnSource;
}

export interface OwnColumn {
  readonly values: ValueColumn;
  /** Whether all that is there are times. */
  readonly time: boolean;
}

/** A column of one's own by its name. */
export function ownColumn(key: string): Column {
  return { from: 'config', key };
}

/** Texts by which rows are told apart: ids of runs to the drawings. */
export function rowId(row: number): string {
  return String(row);
}

/** Reads columns that a chart names. Throws `bad-input` for one that is not there, is not as long as the others, or holds what is no value. */
export function readRows(data: ChartRows, names: readonly string[]): RowTable {
  const wanted = [...new Set(names)];
  const found = wanted.map((name): [string, ArrayLike<RowValue>] => [name, columnOf(data, name)]);
  const rows = isRowList(data) ? data.length : (found[0]?.[1].length ?? 0);
  for (const [name, { length }] of found)
    if (length !== rows)
      throw new RunfolioError(
        'bad-input',
        `The column “${name}” has ${length} values, and “${found[0]![0]}” has ${rows}: all must be equally long.`,
      );
  const order = Int32Array.from({ length: rows }, (_, row) => row);
  const stored = new Map(found.map(([name, values]) => [name, readColumn(values, name)]));
  const columns = new Map([...stored].map(([name, { variants, time }]) => [name, { values: valueColumn(variants, order), time }]));
  return { rows, columns, source: { rows, column: (column) => sourceColumn(column, stored, rows) } };
}

function columnOf(data: ChartRows, name: string): ArrayLike<RowValue> {
  if (isRowList(data)) {
    if (data.length > 0 && !data.some((row) => name in row)) throw missing(name, Object.keys(data[0]!));
    return data.map((row) => row[name]);
  }
  if (!Object.hasOwn(data, name)) throw missing(name, Object.keys(data));
  return data[name]!;
}

function isRowList(data: ChartRows): data is readonly Readonly<Record<string, RowValue>>[] {
  return Array.isArray(data);
}

function missing(name: string, there: readonly string[]): RunfolioError {
  return new RunfolioError('bad-input', `The data have no column “${name}”. There are: ${there.join(', ') || 'none'}.`);
}

interface StoredVariants {
  variants: StoredColumn[];
  time: boolean;
}

/** A column per type that occurs. */
function readColumn(values: ArrayLike<RowValue>, name: string): StoredVariants {
  const rows = values.length;
  if (values instanceof Float64Array) return { variants: [{ type: 'number', values }], time: false };
  const numbers = { values: new Float64Array(rows).fill(NaN), valid: new Uint8Array(rows), any: false };
  const truths = { values: new Uint8Array(rows), valid: new Uint8Array(rows), any: false };
  const texts = { codes: new Int32Array(rows).fill(-1), known: new Map<string, number>() };
  let [times, others] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const value = values[row];
    if (value === null || value === undefined) continue;
    if (value instanceof Date) times++;
    else others++;
    if (typeof value === 'string') {
      const code = texts.known.get(value) ?? texts.known.size;
      texts.known.set(value, code);
      texts.codes[row] = code;
    } else {
      const into = typeof value === 'boolean' ? truths : numbers;
      into.values[row] = numberOf(value, name, row);
      into.valid[row] = 1;
      into.any = true;
    }
  }
  const variants: StoredColumn[] = [];
  if (numbers.any) variants.push({ type: 'number', values: numbers.values, valid: numbers.valid });
  if (truths.any) variants.push({ type: 'boolean', values: truths.values, valid: truths.valid });
  if (texts.known.size > 0) variants.push({ type: 'string', codes: texts.codes, dictionary: [...texts.known.keys()] });
  return { variants, time: times > 0 && others === 0 };
}

function numberOf(value: unknown, name: string, row: number): number {
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return Number(value);
  if (value instanceof Date) return value.getTime();
  throw new RunfolioError(
    'bad-input',
    `The column “${name}” has a ${typeof value} in row ${row}, which is no number, text, truth value or time.`,
  );
}

function sourceColumn(column: Column, stored: ReadonlyMap<string, StoredVariants>, rows: number): readonly StoredColumn[] {
  if (column.from === 'run' && column.key === 'run_id') {
    const codes = Int32Array.from({ length: rows }, (_, row) => row);
    return [{ type: 'string', codes, dictionary: Array.from(codes, rowId) }];
  }
  return column.from === 'config' ? (stored.get(column.key)?.variants ?? []) : [];
}
