import { RunfolioError, type Column, type ComparedSortKey, type RowQuery, type TableComparison } from '../../model/index.js';
import type { TypedValue } from './columnValues.js';
import type { CompileContext } from './compile.js';
import { rowSource, type RowSource } from './rowSource.js';
import { rowSqlType } from './rowTable.js';
import { commas, ident, join, sql, type Sql } from './sql.js';

/** What rows are joined by. */
export interface JoinKeys {
  /** Names of columns; none: the place in the table. */
  columns: readonly string[];
  /** Whether it is known that no key occurs twice on a side. */
  unique: boolean;
}

/** A side of the join, as it is called in SQL too. */
export type JoinSide = 'a' | 'b';

/** A column's values of one type, called `name` in `a` and in `b`. */
interface Pair {
  type: TypedValue['type'];
  name: Sql;
  a: Sql;
  b: Sql;
}

/** The order that a source has its rows in: by run, those of none last, by table, by place in it. */
const placeSql = sql`if(logged.run < 0, NULL, logged.run) AS rank, logged_rows."table" AS "table", logged_rows.row AS row`;
const orderSql = sql`if(logged.run < 0, NULL, logged.run) NULLS LAST, logged_rows."table", logged_rows.row`;
const place: Column = { from: 'row', key: 'row' };
const names = { a: sql`a`, b: sql`b` } as const;

/**
 * The rows of two sources joined by key, to build statements on: ask for columns first, then `WITH ${ctes()} SELECT … FROM a FULL JOIN b ON ${on()} WHERE ${where}`. Beside what `values` gives,
 * `a` and `b` have `rank` (index of the run, NULL for none), `"table"`, `row` and, unless keys are unique, `occurrence` (which row of its key, from 1); `row` is NULL on a side that lacks the row.
 */
export class JoinedRows {
  readonly #plan: TableComparison;
  readonly #a: RowSource;
  readonly #b: RowSource;
  readonly #columns = new Map<string, Pair[]>();
  readonly #keys: readonly Pair[][];
  readonly #unique: boolean;
  #named = 0;

  /** Throws `unknown-column` for a key that neither table has, `bad-plan` for an invalid pattern or filter. */
  constructor(plan: TableComparison, { columns, unique }: JoinKeys, context: CompileContext) {
    this.#plan = plan;
    this.#a = rowSource(plan.rows, context);
    this.#b = rowSource(plan.other, context);
    this.#unique = unique;
    this.#keys = columns.length > 0 ? columns.map((key) => this.#keyOf(key)) : [this.#pairs(place, place)];
  }

  /** A column's values as rows are sorted by them: of the key (those of A, or of B where A lacks the row), of a side, or how much more B has. */
  values({ of, column }: Pick<ComparedSortKey, 'of' | 'column'>): TypedValue[] {
    const pairs = this.#pairsOf(column);
    if (of === 'key') return pairs.map(({ type, name }) => ({ type, value: sql`if(a.row IS NULL, b.${name}, a.${name})` }));
    if (of !== 'difference') return pairs.map(({ type, name }) => ({ type, value: sql`${names[of]}.${name}` }));
    const numbers = pairs.filter(({ type }) => type === 'number');
    return numbers.map(({ type, name }) => ({ type, value: sql`(b.${name} - a.${name})` }));
  }

  /** Whether both sides have a row and differ in a column. */
  changed(column: string): Sql {
    const different = this.#pairsOf(column).map(({ name }) => sql`a.${name} IS DISTINCT FROM b.${name}`);
    return different.length > 0 ? sql`(a.row IS NOT NULL AND b.row IS NOT NULL AND (${join(different, sql` OR `)}))` : sql`false`;
  }

  /** Whether a row of a side lacks a column of the key. */
  keyMissing(side: JoinSide): Sql {
    const lacks = this.#keys.map((pairs) =>
      join(
        pairs.map(({ name }) => sql`${names[side]}.${name} IS NULL`),
        sql` AND `,
      ),
    );
    return sql`(${join(lacks, sql` OR `)})`;
  }

  /** The key in `a` or `b`, missing values being equal. */
  get key(): Sql {
    return commas(this.#keys.flat().map(({ name }) => name));
  }

  get on(): Sql {
    const equal = this.#keys.flat().map(({ name }) => sql`a.${name} IS NOT DISTINCT FROM b.${name}`);
    return join([...equal, ...(this.#unique ? [] : [sql`a.occurrence = b.occurrence`])], sql` AND `);
  }

  /** Whether one side passes what its source asks. */
  get where(): Sql {
    const asking = (['a', 'b'] as const).filter((side) => asks(this.#query(side)));
    const passes = asking.map((side) => sql`coalesce(${names[side]}.passes, false)`);
    return passes.length > 0 ? sql`(${join(passes, sql` OR `)})` : sql`true`;
  }

  /** To be called after the last column was asked for. */
  ctes(): Sql {
    return sql`a AS (
  ${this.#sideSql('a')}
), b AS (
  ${this.#sideSql('b')}
)`;
  }

  #sideSql(side: JoinSide): Sql {
    const source = side === 'a' ? this.#a : this.#b;
    const keys = this.#keys.flat();
    const nth = sql`row_number() OVER (PARTITION BY ${commas(keys.map((pair) => pair[side]))} ORDER BY ${orderSql}) AS occurrence`;
    const read = [...keys, ...[...this.#columns.values()].flat()];
    const values = [...new Set(read)].map((pair) => sql`${pair[side]} AS ${pair.name}`);
    const passes = asks(this.#query(side)) ? [sql`${source.where} AS passes`] : [];
    return sql`WITH ${source.ctes()}
  SELECT ${commas([placeSql, ...(this.#unique ? [] : [nth]), ...passes, ...values])} FROM ${source.from()}
  WHERE ${this.#query(side).runs.only ? sql`logged.run >= 0` : sql`true`}`;
  }

  #query(side: JoinSide): RowQuery {
    return side === 'a' ? this.#plan.rows : this.#plan.other;
  }

  #keyOf(key: string): Pair[] {
    const pairs = this.#pairsOf(key);
    if (pairs.length > 0) return pairs;
    if (!this.#a.table.any && !this.#b.table.any) return this.#pairs(place, place);
    const tables = [...new Set([this.#plan.rows.table, this.#plan.other.table])].map((table) => JSON.stringify(table)).join(' and ');
    throw new RunfolioError('unknown-column', `Rows cannot be joined by ${JSON.stringify(key)}: ${tables} has no such column.`);
  }

  #pairsOf(key: string): Pair[] {
    const known = this.#columns.get(key);
    if (known) return known;
    const columnOf = (side: JoinSide): Column => ({ from: 'table', table: this.#query(side).table, key });
    const pairs = this.#pairs(columnOf('a'), columnOf('b'));
    this.#columns.set(key, pairs);
    return pairs;
  }

  /** One pair per type that either side has; what a side does not have is NULL there. */
  #pairs(a: Column, b: Column): Pair[] {
    const [ofA, ofB] = [this.#a.values(a), this.#b.values(b)];
    const types = new Set([...ofA, ...ofB].map(({ type }) => type));
    const valueOf = (values: readonly TypedValue[], type: TypedValue['type']): Sql =>
      values.find((value) => value.type === type)?.value ?? sql`NULL::${rowSqlType(type)}`;
    return Array.from(types, (type) => ({ type, name: ident(`joined_${this.#named++}`), a: valueOf(ofA, type), b: valueOf(ofB, type) }));
  }
}

function asks({ filter, search }: RowQuery): boolean {
  return filter !== undefined || (search !== undefined && search !== '');
}
