import { foldCase, typeRank, wellFormed, type RunChoice, type SortKey } from '../../model/index.js';
import { filterSql } from './filterSql.js';
import type { ColumnValues, TypedValue } from './columnValues.js';
import { commas, ident, integer, join, sql, type Sql } from './sql.js';

/** Which runs a query selects, as a condition over the run table. `selectRuns` in the model says what it means. */
export function whereSql({ filter, search, only, except, anyOf }: RunChoice, table: ColumnValues, now: number): Sql {
  const conditions: Sql[] = [];
  if (filter) conditions.push(filterSql(filter, table, now));
  if (search) conditions.push(searchSql(foldCase(wellFormed(search))));
  if (only) conditions.push(sql`runs.run_id IN (SELECT unnest(${only.map(wellFormed)}))`);
  if (except) conditions.push(sql`runs.run_id NOT IN (SELECT unnest(${except.map(wellFormed)}))`);
  if (anyOf) conditions.push(anyOfSql(anyOf, table, now));
  return conditions.length === 0 ? sql`true` : join(conditions, sql`\n  AND `);
}

function anyOfSql(choices: readonly RunChoice[], table: ColumnValues, now: number): Sql {
  if (choices.length === 0) return sql`false`;
  const each = choices.map((choice) => sql`(${whereSql(choice, table, now)})`);
  return sql`(${join(each, sql` OR `)})`;
}

function searchSql(folded: string): Sql {
  return sql`(contains(lower(runs.name), ${folded}) OR contains(lower(runs.run_id), ${folded}))`;
}

/** What sorting needs: columns to select beside the run, and the order over them in the table of that name. */
export interface SortSql {
  columns: Sql[];
  order: (table: Sql) => Sql;
}

/** The order of a query's runs, or of rows; ties are in the order of the columns `ties`. `sortRuns` in the model says what it means. */
export function sortSql(sort: readonly SortKey[] | undefined, table: ColumnValues, ties: readonly string[] = ['run']): SortSql {
  return levelsSql(
    (sort ?? []).map(({ column, ascending }) => ({ values: table.values(column), ascending })),
    ties,
  );
}

/** Values to sort by, one per type, and the direction. */
export interface SortLevel {
  values: readonly TypedValue[];
  ascending: boolean;
}

/** The order by these levels, of which those without values have no effect. */
export function levelsSql(levels: readonly SortLevel[], ties: readonly string[]): SortSql {
  const columns: Sql[] = [];
  const terms: ((table: Sql) => Sql)[] = [];
  const add = (expression: Sql, direction: Sql): void => {
    const name = ident(`sort_${columns.length}`);
    columns.push(sql`${expression} AS ${name}`);
    terms.push((from) => sql`${from}.${name}${direction}`);
  };
  for (const { values: all, ascending } of levels) {
    const values = all.filter(({ type }) => type !== 'numbers');
    if (values.length === 0) continue;
    add(rankSql(values, ascending), sql``);
    for (const { value } of values) add(value, ascending ? sql` ASC NULLS LAST` : sql` DESC NULLS LAST`);
  }
  return {
    columns,
    order: (from) => commas([...terms.map((term) => term(from)), ...ties.map((tie) => sql`${from}.${ident(tie)} NULLS LAST`)]),
  };
}

/** Place of a run's value by its type: numbers, texts, booleans, lists (or the reverse), then NaN, then missing. */
function rankSql(values: readonly TypedValue[], ascending: boolean): Sql {
  const cases = values.map(({ type, value }) => {
    if (type === 'numbers') return sql``;
    const rank = integer(ascending ? typeRank[type] : 3 - typeRank[type]);
    if (type === 'number') return sql` WHEN ${value} IS NOT NULL THEN if(isnan(${value}), 4, ${rank})`;
    return type === 'strings' ? sql` WHEN len(${value}) > 0 THEN ${rank}` : sql` WHEN ${value} IS NOT NULL THEN ${rank}`;
  });
  return sql`CASE${join(cases, sql``)} ELSE 5 END`;
}
