import type { Column, Manifest, Reduce, StoredColumn } from '../../model/index.js';
import { ident, integer, join, sql, type Sql } from './sql.js';
import { columnsTable, runMetricsTable, tableName } from './tableNames.js';

/** An expression that gives a run's value of one type, NULL where it has none. */
export interface TypedValue {
  type: StoredColumn['type'];
  value: Sql;
}

/** What compiling needs to know of an export. */
export type ExportSchema = Pick<Manifest, 'columns' | 'metrics' | 'files' | 'tables'>;

/** Resolves columns to expressions over the run table, and remembers the joins they need. Made anew for each query. */
export class RunTable {
  readonly #schema: ExportSchema;
  readonly #namespace: string | undefined;
  readonly #joins = new Map<string, Sql>();

  constructor(schema: ExportSchema, namespace: string | undefined) {
    this.#schema = schema;
    this.#namespace = namespace;
  }

  /** The column's values, one per type that occurs; empty where the export has no such column. */
  values(column: Column): TypedValue[] {
    switch (column.from) {
      case 'run':
        return [runField(column.key)];
      case 'config':
      case 'summary':
        return this.#variants(column.from, column.key);
      case 'metric':
        return this.#reduced(column.key, column.reduce);
      default:
        return column satisfies never;
    }
  }

  /** The joins that the resolved columns need, to follow a FROM that has `runs`. */
  joins(): Sql {
    return join([...this.#joins.values()], sql``);
  }

  #variants(from: 'config' | 'summary', key: string): TypedValue[] {
    const entry = this.#schema.columns.find((column) => column.from === from && column.key === key);
    return (entry?.variants ?? []).map(({ type, column, file }) => {
      const table = columnsTable(this.#schema, file);
      this.#joins.set(table, sql`\nLEFT JOIN ${tableName(table, this.#namespace)} AS ${ident(table)} ON ${ident(table)}.run = runs.run`);
      return { type, value: sql`${ident(table)}.${ident(column)}` };
    });
  }

  #reduced(key: string, reduce: Reduce): TypedValue[] {
    const id = this.#schema.metrics.find((metric) => metric.key === key)?.id;
    if (id === undefined || !('run_metrics' in this.#schema.tables)) return [];
    const alias = ident(`metric_${id}`);
    const on = sql`${alias}.run = runs.run AND ${alias}.metric = ${integer(id)}`;
    this.#joins.set(`metric_${id}`, sql`\nLEFT JOIN ${tableName(runMetricsTable, this.#namespace)} AS ${alias} ON ${on}`);
    return [{ type: 'number', value: sql`${alias}.${ident(reduce)}` }];
  }
}

function runField(key: string): TypedValue {
  const value = sql`runs.${ident(key)}`;
  if (key === 'created_at') return { type: 'number', value: sql`epoch_ms(${value})::DOUBLE` };
  if (key === 'duration_s') return { type: 'number', value };
  return { type: key === 'tags' ? 'strings' : 'string', value };
}
