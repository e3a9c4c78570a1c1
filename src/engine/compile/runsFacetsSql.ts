import { typeRank, type RunsFacetsPlan } from '../../model/index.js';
import type { CompileContext } from './compile.js';
import { whereSql } from './runQuerySql.js';
import type { TypedValue } from './columnValues.js';
import { RunTable } from './runTable.js';
import { integer, join, sql, type Sql } from './sql.js';
import { runsTable, tableName } from './tableNames.js';

/**
 * How often each value occurs: rows of `column` (index into the plan's), `number`, `text` or `boolean` (the one that is set is the value) and `count`,
 * most frequent first, equal counts in the order of the values. One row with `column` -1 holds the number of runs that match.
 */
export function runsFacetsSql(plan: RunsFacetsPlan, { schema, namespace, now }: CompileContext): Sql {
  const table = new RunTable(schema, namespace);
  const where = whereSql(plan.runs, table, now);
  const matchingJoins = table.joins();
  const runs = tableName(runsTable, namespace);
  const facets = plan.columns.flatMap((column, i) => {
    const own = new RunTable(schema, namespace);
    const values = own.values(column);
    return facetsSql(i, values, sql`matching JOIN ${runs} AS runs ON runs.run = matching.run${own.joins()}`);
  });
  return sql`WITH matching AS (
  SELECT runs.run AS run
  FROM ${runs} AS runs${matchingJoins}
  WHERE ${where}
)
${countedSql(sql`matching`, facets)}`;
}

/** The counts of several columns, and those of all rows of `all` with the column -1, in the order in which facets come. */
export function countedSql(all: Sql, facets: readonly Sql[]): Sql {
  const total = sql`SELECT -1 AS "column", 0 AS rank, NULL::DOUBLE AS number, NULL::VARCHAR AS text, NULL::BOOLEAN AS boolean, count(*)::INTEGER AS count
FROM ${all}`;
  return sql`${join([total, ...facets], sql`\nUNION ALL\n`)}
ORDER BY "column", count DESC, rank, number, text, boolean`;
}

/** The counts of a column's values over the rows of `from`: one statement per type. */
export function facetsSql(column: number, values: readonly TypedValue[], from: Sql): Sql[] {
  return values.flatMap(({ type, value }) => {
    if (type === 'numbers') return [];
    const item = type === 'strings' ? sql`unnest(${value})` : type === 'number' ? sql`if(${value} = 0, 0, ${value})` : value;
    return [
      sql`SELECT ${integer(column)}, ${integer(typeRank[type])}, ${typed(type)}, count(*)::INTEGER
FROM (SELECT ${item} AS item FROM ${from})
WHERE item IS NOT NULL
GROUP BY item`,
    ];
  });
}

function typed(type: TypedValue['type']): Sql {
  if (type === 'number') return sql`item, NULL, NULL`;
  return type === 'boolean' ? sql`NULL, NULL, item` : sql`NULL, item::VARCHAR, NULL`;
}
