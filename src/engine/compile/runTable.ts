import { plainReduce, type AtBest, type Column, type Manifest, type Reduce } from '../../model/index.js';
import type { ColumnValues, TypedValue } from './columnValues.js';
import { ident, integer, join, sql, type Sql } from './sql.js';
import { columnsTable, historyTable, runMetricsTable, tableName } from './tableNames.js';

/** What compiling needs to know of an export. */
export type ExportSchema = Pick<Manifest, 'columns' | 'metrics' | 'files' | 'tables' | 'loggedTables'>;

/** Resolves columns to expressions over the run table, and remembers the joins they need. Made anew for each query. */
export class RunTable implements ColumnValues {
  readonly #schema: ExportSchema;
  readonly #namespace: string | undefined;
  readonly #joins = new Map<string, Sql>();

  constructor(schema: ExportSchema, namespace: string | undefined) {
    this.#schema = schema;
    this.#namespace = namespace;
  }

  values(column: Column): TypedValue[] {
    switch (column.from) {
      case 'run':
        return [runField(column.key)];
      case 'config':
      case 'summary':
        return this.#variants(column.from, column.key);
      case 'metric':
        return this.#metric(column.key, plainReduce(column.key, column.reduce));
      case 'table':
      case 'row':
        return [];
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

  #metric(key: string, reduce: Reduce | AtBest): TypedValue[] {
    const id = this.#metricId(key);
    if (id === undefined) return [];
    return typeof reduce === 'string' ? this.#reduced(id, reduce) : this.#atBest(id, reduce);
  }

  /** Id of a metric; undefined where the export has no such metric, or no table of reduced metrics. */
  #metricId(key: string): number | undefined {
    return 'run_metrics' in this.#schema.tables ? this.#schema.metrics.find((metric) => metric.key === key)?.id : undefined;
  }

  #atBest(id: number, { of, goal }: AtBest): TypedValue[] {
    const ofId = this.#metricId(of);
    if (ofId === undefined) return [];
    const step = goal === 'minimize' ? sql`best.argmin` : sql`best.argmax`;
    const name = `best_${id}_${ofId}_${goal}`;
    const points = sql`${tableName(historyTable(id), this.#namespace)} AS h JOIN ${tableName(runMetricsTable, this.#namespace)} AS best`;
    const values = sql`SELECT h.run, arg_max(h.value, h.place)::DOUBLE AS value FROM ${points} ON best.run = h.run AND best.metric = ${integer(ofId)} WHERE h.step <= ${step} GROUP BY h.run`;
    this.#joins.set(name, sql`\nLEFT JOIN (${values}) AS ${ident(name)} ON ${ident(name)}.run = runs.run`);
    return [{ type: 'number', value: sql`${ident(name)}.value` }];
  }

  #reduced(id: number, reduce: Reduce): TypedValue[] {
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
