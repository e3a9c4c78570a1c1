import type { Column, FromScores, ManifestTable } from '../../model/index.js';
import type { ColumnValues, TypedValue } from './columnValues.js';
import type { RunTable } from './runTable.js';
import { argmaxSql, itemSql } from './scoresSql.js';
import { commas, ident, integer, join, sql, type Sql } from './sql.js';
import { loggedTable, tableName } from './tableNames.js';

type LoggedType = ManifestTable['columns'][number]['type'];
type RowType = 'number' | 'boolean' | 'string' | 'json' | 'numbers';

/** What a cell of a logged table is in queries: times are milliseconds since 1970, media the path of their file. */
const rowTypes = {
  number: 'number',
  time: 'number',
  boolean: 'boolean',
  string: 'string',
  media: 'string',
  json: 'json',
  numbers: 'numbers',
} as const satisfies Record<LoggedType, RowType>;

const sqlTypes = {
  number: sql`DOUBLE`,
  boolean: sql`BOOLEAN`,
  string: sql`VARCHAR`,
  json: sql`VARCHAR`,
  numbers: sql`DOUBLE[]`,
} as const satisfies Record<RowType, Sql>;

/** What the database calls a type of values; no logged table has lists of texts. */
export function rowSqlType(type: TypedValue['type']): Sql {
  return sqlTypes[type === 'strings' ? 'json' : type];
}

/** The subquery of all rows, and its columns beside those that were asked for: `table` and `row`. */
const rows = sql`logged_rows`;

/** Resolves columns to expressions over the rows of logged tables of one key, and remembers which of their columns are read. Made anew for each query. */
export class RowTable implements ColumnValues {
  readonly #key: string;
  readonly #tables: readonly ManifestTable[];
  readonly #runs: RunTable;
  readonly #namespace: string | undefined;
  readonly #read = new Map<string, { key: string; type: RowType; name: Sql }>();
  #readsRuns = false;

  /** `runs` resolves columns of the run that logged a row; its joins must follow what `rowsFrom` gives. */
  constructor(key: string, tables: readonly ManifestTable[], runs: RunTable, namespace: string | undefined) {
    this.#key = key;
    this.#tables = tables;
    this.#runs = runs;
    this.#namespace = namespace;
  }

  /** Whether there are any tables. */
  get any(): boolean {
    return this.#tables.length > 0;
  }

  values(column: Column): TypedValue[] {
    if (column.from === 'row') return [{ type: 'number', value: column.key === 'row' ? sql`${rows}.row::DOUBLE` : stepSql }];
    if (column.from === 'table') return column.table === this.#key ? this.#ofScores(column) : [];
    this.#readsRuns = true;
    return this.#runs.values(column);
  }

  /** The values of all text columns, in which a search looks. */
  texts(): Sql[] {
    const keys = new Set(this.#tables.flatMap(({ columns }) => columns).map(({ name }) => name));
    const values = [...keys].flatMap((key) => this.#logged(key, ['string', 'json']));
    return values.map(({ value }) => value);
  }

  /** All rows with the columns asked for up to now. */
  rowsSql(): Sql {
    const parts = this.#tables.flatMap((table) => this.#partsSql(table));
    const columns = [...this.#read.values()].map(({ type, name }) => sql`NULL::${sqlTypes[type]} AS ${name}`);
    if (parts.length > 0) return join(parts, sql`\n  UNION ALL `);
    return sql`SELECT ${commas([sql`NULL::INTEGER AS "table"`, sql`NULL::INTEGER AS row`, ...columns])} WHERE false`;
  }

  /** `logged_rows` and `logged`, and `runs` where a column of runs was asked for, joined. */
  from(runsTable: Sql): Sql {
    const logged = sql`${rows} JOIN logged ON logged.id = ${rows}."table"`;
    return this.#readsRuns ? sql`${logged}\nLEFT JOIN ${runsTable} AS runs ON runs.run = logged.run${this.#runs.joins()}` : logged;
  }

  #ofScores({ key, item, argmax }: { key: string } & FromScores): TypedValue[] {
    const values = this.#logged(key);
    if (argmax) return argmaxSql([values, ...argmax.map((other) => this.#logged(other))]);
    return item === undefined ? values : itemSql(values, item);
  }

  #logged(key: string, only?: readonly RowType[]): TypedValue[] {
    const found = this.#tables.flatMap((table) => columnOf(table, key) ?? []).map(({ type }) => rowTypes[type]);
    const types = [...new Set(found)].filter((type) => !only || only.includes(type));
    return types.map((type) => ({ type, value: sql`${rows}.${this.#name(key, type)}` }));
  }

  #name(key: string, type: RowType): Sql {
    const id = `${type} ${key}`;
    const known = this.#read.get(id) ?? { key, type, name: ident(`value_${this.#read.size}`) };
    this.#read.set(id, known);
    return known.name;
  }

  #partsSql(table: ManifestTable): Sql[] {
    const columns = [...this.#read.values()].map(({ key, type, name }) => {
      const column = columnOf(table, key);
      return sql`${column && rowTypes[column.type] === type ? valueSql(column) : sql`NULL`}::${sqlTypes[type]} AS ${name}`;
    });
    let before = 0;
    return table.files.map((file, part) => {
      const from = tableName(loggedTable(table.id, part), this.#namespace);
      const place = before > 0 ? sql`(${integer(before)} + t.rowid)::INTEGER` : sql`t.rowid::INTEGER`;
      before += file.rows;
      return sql`SELECT ${commas([sql`${integer(table.id)} AS "table"`, sql`${place} AS row`, ...columns])} FROM ${from} AS t`;
    });
  }
}

const stepSql = sql`if(isnan(logged.step), NULL, logged.step)`;

/** Of columns of the same name the first. */
function columnOf(table: ManifestTable, key: string): ManifestTable['columns'][number] | undefined {
  return table.columns.find(({ name }) => name === key);
}

function valueSql({ type, column }: ManifestTable['columns'][number]): Sql {
  return type === 'time' ? sql`epoch_ms(t.${ident(column)})` : sql`t.${ident(column)}`;
}
