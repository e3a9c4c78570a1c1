import type { RunsPagePlan } from '../../model/index.js';
import type { CompileContext } from './compile.js';
import { sortSql, whereSql } from './runQuerySql.js';
import { RunTable } from './runTable.js';
import { commas, ident, integer, sql, type Sql } from './sql.js';
import { runsTable, tableName } from './tableNames.js';

/** Name of the result column that holds a plan column's values of one type (its n-th). */
export function cellName(column: number, variant: number): string {
  return `cell_${column}_${variant}`;
}

/**
 * A page of the run list: one row per run with `total` (runs that match in all), `run`, `run_id` and the cells; a page beyond the end, or of
 * no rows, is one row whose `run` is NULL, for the sake of `total`.
 */
export function runsPageSql(plan: RunsPagePlan, { schema, namespace, now }: CompileContext): Sql {
  const matching = new RunTable(schema, namespace);
  const where = whereSql(plan.runs, matching, now);
  const { columns, order } = sortSql(plan.runs.sort, matching);
  const shown = new RunTable(schema, namespace);
  const cells = plan.columns.flatMap((column, i) =>
    shown.values(column).map(({ value }, variant) => sql`${value} AS ${ident(cellName(i, variant))}`),
  );
  const runs = tableName(runsTable, namespace);
  return sql`WITH matching AS (
  SELECT ${commas([sql`runs.run AS run`, ...columns])}
  FROM ${runs} AS runs${matching.joins()}
  WHERE ${where}
), page AS (
  SELECT * FROM matching ORDER BY ${order(sql`matching`)} LIMIT ${integer(plan.limit)} OFFSET ${integer(plan.offset)}
), counted AS (
  SELECT count(*)::INTEGER AS total FROM matching
)
SELECT ${commas([sql`counted.total`, sql`page.run`, sql`runs.run_id`, ...cells])}
FROM counted LEFT JOIN page ON true
LEFT JOIN ${runs} AS runs ON runs.run = page.run${shown.joins()}
ORDER BY ${order(sql`page`)}`;
}
