import { columnLabel, RunfolioError, type Column } from '../../model/index.js';
import type { TypedValue } from './columnValues.js';
import { commas, sql, type Sql } from './sql.js';

/**
 * What rows are told apart by in one column, a value per type that occurs: number (-0 as 0), text (of a string or of JSON), boolean. Databases take NaN and missing for
 * equal to themselves. Throws `bad-plan` for a column that has lists, which no filter can name.
 */
export function groupKeys(column: Column, values: readonly TypedValue[]): TypedValue[] {
  if (values.some(({ type }) => type === 'numbers' || type === 'strings')) {
    throw new RunfolioError('bad-plan', `Rows cannot be grouped by ${JSON.stringify(columnLabel(column))}: it has lists.`);
  }
  const of = (...types: readonly TypedValue['type'][]): Sql[] =>
    values.filter(({ type }) => types.includes(type)).map(({ value }) => value);
  return [
    ...of('number').map((value): TypedValue => ({ type: 'number', value: sql`if(${value} = 0, 0, ${value})` })),
    ...textOf(of('string', 'json')),
    ...of('boolean').map((value): TypedValue => ({ type: 'boolean', value })),
  ];
}

function textOf(texts: readonly Sql[]): TypedValue[] {
  return texts.length > 0 ? [{ type: 'string', value: sql`coalesce(${commas(texts)})` }] : [];
}
