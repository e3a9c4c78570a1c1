import type { TypedValue } from './columnValues.js';
import { commas, integer, sql, type Sql } from './sql.js';

/** The first of several values of one type that is there; undefined of none. */
export function firstOf(values: readonly Sql[]): Sql | undefined {
  return values.length < 2 ? values[0] : sql`coalesce(${commas(values)})`;
}

/** The numbers of a column, NULL where it has none. */
export function numberOf(values: readonly TypedValue[]): Sql {
  return firstOf(values.flatMap(({ type, value }) => (type === 'number' ? [value] : []))) ?? sql`NULL::DOUBLE`;
}

/** The number at a place, from 0, of a column of lists. */
export function itemSql(values: readonly TypedValue[], item: number): TypedValue[] {
  return values.flatMap(({ type, value }) => (type === 'numbers' ? [{ type: 'number', value: sql`${value}[${integer(item + 1)}]` }] : []));
}

/**
 * The place of the largest score, from 0: in a column of lists, or among columns of numbers. DuckDB takes NaN for the largest of all, so it is taken for missing; of equal scores
 * `list_position` finds the first.
 */
export function argmaxSql(columns: readonly (readonly TypedValue[])[]): TypedValue[] {
  const lists = columns.flat().flatMap(({ type, value }) => (type === 'numbers' ? [value] : []));
  const list = firstOf(lists) ?? sql`[${commas(columns.map(numberOf))}]`;
  const scores = sql`list_transform(${list}, lambda score: if(isnan(score), NULL, score))`;
  const largest = sql`list_max(${scores})`;
  return [{ type: 'number', value: sql`CASE WHEN ${largest} IS NOT NULL THEN (list_position(${scores}, ${largest}) - 1)::DOUBLE END` }];
}
