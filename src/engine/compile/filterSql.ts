import { checkFilterDepth, lastSeconds, wellFormed, type Filter, type FilterLeaf, type Scalar } from '../../model/index.js';
import { compilePattern } from '../patterns/index.js';
import type { ColumnValues, TypedValue } from './columnValues.js';
import { commas, join, sql, type Sql } from './sql.js';

type Test = (value: Sql) => Sql;

/** What a leaf asks of a value, by its type; a type it does not name never matches. `none`: a value must be there and fail the test. */
interface SqlTest {
  number?: Test;
  boolean?: Test;
  text?: Test;
  none?: boolean;
}

const always: SqlTest = { number: isSet, boolean: isSet, text: isSet };

/**
 * A filter as a condition that is true or false, never NULL. `evaluate` in the model says what it means.
 * Throws `bad-plan` for an invalid pattern or a tree that is too deep.
 */
export function filterSql(filter: Filter, table: ColumnValues, now: number): Sql {
  checkFilterDepth(filter);
  return nodeSql(filter, table, now);
}

function nodeSql(filter: Filter, table: ColumnValues, now: number): Sql {
  switch (filter.op) {
    case 'and':
      return group(filter.of, sql` AND `, sql`true`, table, now);
    case 'or':
      return group(filter.of, sql` OR `, sql`false`, table, now);
    case 'not':
      return sql`NOT ${nodeSql(filter.of, table, now)}`;
    default:
      return leafSql(filter, table, now);
  }
}

function group(filters: readonly Filter[], separator: Sql, empty: Sql, table: ColumnValues, now: number): Sql {
  if (filters.length === 0) return empty;
  return sql`(${join(
    filters.map((filter) => nodeSql(filter, table, now)),
    separator,
  )})`;
}

function leafSql(leaf: FilterLeaf, table: ColumnValues, now: number): Sql {
  const test = testOf(leaf, now);
  const conditions = table.values(leaf.column).flatMap((value) => conditionOf(value, test) ?? []);
  const any = conditions.length === 0 ? sql`false` : sql`(${join(conditions, sql` OR `)})`;
  return leaf.op === 'is not set' ? sql`NOT ${any}` : any;
}

/** The condition on the values of one type; nothing where the leaf does not ask for that type. */
function conditionOf({ type, value }: TypedValue, test: SqlTest): Sql | undefined {
  if (type === 'numbers') return test === always ? sql`(${value} IS NOT NULL)` : undefined;
  if (type === 'strings') return test.text && listCondition(value, test.text, test.none === true);
  const passes = type === 'number' || type === 'boolean' ? test[type] : test.text;
  if (!passes) return undefined;
  return test.none ? sql`coalesce(NOT ${passes(value)}, false)` : sql`coalesce(${passes(value)}, false)`;
}

/** Tags pass if one passes; a run without any is missing. */
function listCondition(list: Sql, passes: Test, none: boolean): Sql {
  const passing = sql`len(list_filter(${list}, lambda tag: ${passes(sql`tag`)}))`;
  return none ? sql`coalesce(len(${list}) > 0 AND ${passing} = 0, false)` : sql`coalesce(${passing} > 0, false)`;
}

function testOf(leaf: FilterLeaf, now: number): SqlTest {
  switch (leaf.op) {
    case 'is set':
    case 'is not set':
      return always;
    case 'contains':
      return { text: (value) => sql`contains(${value}, ${wellFormed(leaf.value)})` };
    case 'matches':
      compilePattern(leaf.value);
      return { text: (value) => sql`regexp_matches(${value}, ${wellFormed(leaf.value)})` };
    case 'within last': {
      const [from, to] = lastSeconds(leaf, now);
      return Number.isNaN(from + to) ? {} : { number: (value) => sql`(${value} >= ${from} AND ${value} <= ${to} AND NOT isnan(${value}))` };
    }
    case 'in':
      return membership(leaf.values);
    case 'not in':
      return leaf.values.length > 0 ? { ...membership(leaf.values), none: true } : always;
    case '!=':
      return { ...membership([leaf.value]), none: true };
    default:
      return comparison(leaf.op, leaf.value);
  }
}

function isSet(value: Sql): Sql {
  return sql`${value} IS NOT NULL`;
}

function membership(values: readonly Scalar[]): SqlTest {
  const oneOf =
    (options: readonly Scalar[]): Test =>
    (value) =>
      options.length === 1 ? sql`(${value} = ${options[0]!})` : sql`${value} IN (${commas(options.map((option) => sql`${option}`))})`;
  const numbers = values.filter((value) => typeof value === 'number');
  const booleans = values.filter((value) => typeof value === 'boolean');
  const texts = values.filter((value) => typeof value === 'string').map(wellFormed);
  return {
    ...(numbers.length > 0 && { number: oneOf(numbers) }),
    ...(booleans.length > 0 && { boolean: oneOf(booleans) }),
    ...(texts.length > 0 && { text: oneOf(texts) }),
  };
}

function comparison(op: '=' | '<' | '<=' | '>' | '>=', scalar: Scalar): SqlTest {
  if (op === '=') return membership([scalar]);
  if (typeof scalar === 'number') return { number: numberComparison(op, scalar) };
  const operator = { '<': sql`<`, '<=': sql`<=`, '>': sql`>`, '>=': sql`>=` }[op];
  if (typeof scalar === 'boolean') return { boolean: (value) => sql`(${value} ${operator} ${scalar})` };
  return { text: (value) => sql`(${value} ${operator} ${wellFormed(scalar)})` };
}

/** DuckDB takes NaN for the largest number; here it is neither less nor greater than anything, and equal to itself. */
function numberComparison(op: '<' | '<=' | '>' | '>=', limit: number): Test {
  const orEqual = op === '<=' || op === '>=';
  if (Number.isNaN(limit)) return orEqual ? (value) => sql`isnan(${value})` : () => sql`false`;
  switch (op) {
    case '<':
      return (value) => sql`(${value} < ${limit})`;
    case '<=':
      return (value) => sql`(${value} <= ${limit})`;
    case '>':
      return (value) => sql`(${value} > ${limit} AND NOT isnan(${value}))`;
    case '>=':
      return (value) => sql`(${value} >= ${limit} AND NOT isnan(${value}))`;
    default:
      return op satisfies never;
  }
}
