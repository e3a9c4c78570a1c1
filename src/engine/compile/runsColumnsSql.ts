import type { RunsColumnsPlan } from '../../model/index.js';
import type { CompileContext } from './compile.js';
import { sortSql, whereSql } from './runQuerySql.js';
import { cellName } from './runsPageSql.js';
import type { TypedValue } from './columnValues.js';
import { RunTable } from './runTable.js';
import { commas, ident, sql, type Sql } from './sql.js';
import { runsTable, tableName } from './tableNames.js';

/** One row per run that matches, in the query's order: `run`, the cells as in a page of the run list, and `group` where the plan groups. */
export function runsColumnsSql(plan: RunsColumnsPlan, { schema, namespace, now }: CompileContext): Sql {
  const table = new RunTable(schema, namespace);
  const where = whereSql(plan.runs, table, now);
  const { columns: sorted, order } = sortSql(plan.runs.sort, table);
  const cells = plan.columns.flatMap((column, i) =>
    table.values(column).map(({ value }, variant) => sql`${value} AS ${ident(cellName(i, variant))}`),
  );
  const group = plan.groupBy ? [groupSql(plan.groupBy.flatMap((column) => table.values(column)))] : [];
  return sql`WITH matching AS (
  SELECT ${commas([sql`runs.run AS run`, ...cells, ...group, ...sorted])}
  FROM ${tableName(runsTable, namespace)} AS runs${table.joins()}
  WHERE ${where}
)
SELECT * FROM matching ORDER BY ${order(sql`matching`)}`;
}

/** The lowest run of those with equal values: databases partition with missing and NaN equal to themselves, but may tell -0 from 0. */
export function groupSql(values: readonly TypedValue[]): Sql {
  const keys = values.map(({ type, value }) => {
    if (type === 'number') return sql`if(${value} = 0, 0, ${value})`;
    return type === 'strings' ? sql`if(len(${value}) > 0, ${value}, NULL)` : value;
  });
  return keys.length === 0 ? sql`min(runs.run) OVER () AS "group"` : sql`min(runs.run) OVER (PARTITION BY ${commas(keys)}) AS "group"`;
}
