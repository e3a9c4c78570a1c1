import type { GroupMeasure } from '../../model/index.js';
import type { TypedValue } from './columnValues.js';
import { commas, ident, join, sql, type Sql } from './sql.js';

/** The values of a column as they are read of each row for its aggregates, with names that begin with `prefix`; a list of no texts is missing. */
export function readForAggregate(values: readonly TypedValue[], prefix: string): (TypedValue & { name: Sql })[] {
  return values.map(({ type, value }, variant) => ({
    type,
    value: type === 'strings' ? sql`if(len(${value}) > 0, ${value}, NULL)` : value,
    name: ident(`${prefix}_${variant}`),
  }));
}

/** An aggregate over the rows of a group as a DOUBLE, NULL where they have too few values; `groupMeasures` in the model says what each means. */
export function aggregateSql(measure: GroupMeasure, values: readonly TypedValue[]): Sql {
  const of = (...types: readonly TypedValue['type'][]): Sql[] =>
    values.filter(({ type }) => types.includes(type)).map(({ value }) => value);
  const [number] = of('number');
  const [boolean] = of('boolean');
  const numeric = (make: (value: Sql) => Sql): Sql => (number ? make(number) : sql`NULL::DOUBLE`);
  switch (measure) {
    case 'mean':
      return numeric((value) => sql`${sumSql(value)} / ${finiteSql(value, sql`count`)}`);
    case 'sum':
      return numeric(sumSql);
    case 'min':
    case 'max':
    case 'median':
      return numeric((value) => finiteSql(value, ident(measure)));
    case 'sd':
      return numeric(deviationSql);
    case 'finite':
      return number ? sql`${finiteSql(number, sql`count`)}::DOUBLE` : sql`0::DOUBLE`;
    case 'share':
      return boolean ? sql`(count(*) FILTER (WHERE ${boolean}))::DOUBLE / nullif(count(${boolean}), 0)` : sql`NULL::DOUBLE`;
    case 'count':
      return countSql(values);
    case 'distinct':
      return distinctSql([...of('number'), ...of('boolean'), ...textOf(of('string', 'json')), ...of('numbers'), ...of('strings')]);
    default:
      return measure satisfies never;
  }
}

function finiteSql(value: Sql, aggregate: Sql): Sql {
  return sql`${aggregate}(${value}) FILTER (WHERE isfinite(${value}))`;
}

/** Compensated (Kahan), but where that overflows: then the plain sum, which is infinite. */
function sumSql(value: Sql): Sql {
  const exact = finiteSql(value, sql`fsum`);
  return sql`if(isnan(${exact}), ${finiteSql(value, sql`sum`)}, ${exact})`;
}

/** Beyond this the squares of numbers may overflow, which DuckDB makes an error: such groups are computed by numbers made smaller by a power of two. */
const large = sql`1e150`;
const scale = sql`pow(2.0, 600)`;

function deviationSql(value: Sql): Sql {
  const size = sql`max(abs(${value})) FILTER (WHERE isfinite(${value}))`;
  const plain = sql`stddev_samp(${value}) FILTER (WHERE abs(${value}) < ${large})`;
  const scaled = sql`stddev_samp(${value} / ${scale}) FILTER (WHERE isfinite(${value}))`;
  return sql`if(${size} < ${large}, ${plain}, ${scaled} * ${scale})`;
}

function countSql(values: readonly TypedValue[]): Sql {
  if (values.length === 0) return sql`0::DOUBLE`;
  const set = values.map(({ value }) => sql`${value} IS NOT NULL`);
  return sql`(count(*) FILTER (WHERE ${join(set, sql` OR `)}))::DOUBLE`;
}

/** Values of different types are different. */
function distinctSql(values: readonly Sql[]): Sql {
  if (values.length === 0) return sql`0::DOUBLE`;
  const counts = values.map((value) => sql`count(DISTINCT ${value})`);
  return sql`(${join(counts, sql` + `)})::DOUBLE`;
}

function textOf(texts: readonly Sql[]): Sql[] {
  return texts.length > 0 ? [sql`coalesce(${commas(texts)})`] : [];
}
