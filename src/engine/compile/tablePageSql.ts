import type { TablePagePlan } from '../../model/index.js';
import type { CompileContext } from './compile.js';
import { rowSource } from './rowSource.js';
import { sortSql } from './runQuerySql.js';
import { cellName } from './runsPageSql.js';
import { commas, ident, integer, sql, type Sql } from './sql.js';

/**
 * A page of rows: `total` (rows that match in all), `run`, `table`, `row`, `step` and the cells; a page beyond the end, or of no rows, is one row whose `row` is
 * NULL, for the sake of `total`. Only the rows of the page have their cells read.
 */
export function tablePageSql(plan: TablePagePlan, context: CompileContext): Sql {
  const sorted = rowSource(plan.rows, context);
  const { columns, order } = sortSql(plan.sort, sorted.table, ['rank', 'table', 'row']);
  const shown = rowSource(plan.rows, context);
  const cells = plan.columns.flatMap((column, i) =>
    shown.values(column).map(({ value }, variant) => sql`${value} AS ${ident(cellName(i, variant))}`),
  );
  const place = sql`if(logged.run < 0, NULL, logged.run) AS rank, logged_rows."table" AS "table", logged_rows.row AS row`;
  return sql`WITH sorted AS (
  WITH ${sorted.ctes()}
  SELECT ${commas([place, ...columns])} FROM ${sorted.from()}
  WHERE ${sorted.where}
), page AS (
  SELECT * FROM sorted ORDER BY ${order(sql`sorted`)} LIMIT ${integer(plan.limit)} OFFSET ${integer(plan.offset)}
), counted AS (
  SELECT count(*)::INTEGER AS total FROM sorted
), shown AS (
  WITH ${shown.ctes()}
  SELECT ${commas([sql`logged.run AS run, logged.step AS step, logged_rows."table" AS "table", logged_rows.row AS row`, ...cells])}
  FROM ${shown.from()}
  WHERE (logged_rows."table", logged_rows.row) IN (SELECT ("table", row) FROM page)
)
SELECT counted.total, shown.*
FROM counted LEFT JOIN page ON true LEFT JOIN shown ON shown."table" = page."table" AND shown.row = page.row
ORDER BY ${order(sql`page`)}`;
}
