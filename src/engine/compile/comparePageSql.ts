import { RunfolioError, type ComparedSortKey, type TableComparePlan } from '../../model/index.js';
import type { ColumnValues } from './columnValues.js';
import { changedName, flaggedSql, statusCode } from './comparedFlags.js';
import type { CompileContext } from './compile.js';
import { JoinedRows, type JoinKeys, type JoinSide } from './joinedRows.js';
import { rowSource } from './rowSource.js';
import { sortSql, type SortSql } from './runQuerySql.js';
import { cellName } from './runsPageSql.js';
import { commas, ident, integer, join, sql, type Sql } from './sql.js';

/**
 * A page of joined rows: `total`, `status`, places (NULL on a side that lacks the row), `occurrence` (from 0), flags by `changedName`, and cells: those of A by the index of their column, those of
 * B by that plus the number of columns. A page beyond the end, or of no rows, is one row whose `status` is NULL. Only the rows of the page have their cells read.
 */
export function comparePageSql(plan: TableComparePlan, keys: JoinKeys, context: CompileContext): Sql {
  const joined = new JoinedRows(plan, keys, context);
  const { columns, order } = comparedOrder(plan, joined);
  const nth = keys.unique ? sql`0` : sql`(coalesce(a.occurrence, b.occurrence) - 1)::INTEGER`;
  const flagged = flaggedSql(plan.compare, joined, [sql`a.rank AS a_rank, b.rank AS b_rank, ${nth} AS occurrence`, ...columns]);
  const flags = plan.compare.map((_, i) => sql`page.${ident(changedName(i))}`);
  const facts = sql`counted.total, page.status, page.a_table, page.a_row, page.b_table, page.b_row, page.occurrence`;
  return sql`WITH ${joined.ctes()}, joined AS (
  SELECT * FROM (${flagged})
  WHERE ${shownSql(plan)}
), page AS (
  SELECT * FROM joined ORDER BY ${order(sql`joined`)} LIMIT ${integer(plan.limit)} OFFSET ${integer(plan.offset)}
), counted AS (
  SELECT count(*)::INTEGER AS total FROM joined
), shown_a AS (
  ${cellsSql(plan, 'a', context)}
), shown_b AS (
  ${cellsSql(plan, 'b', context)}
)
SELECT ${commas([facts, ...flags, sql`shown_a.*, shown_b.*`])}
FROM counted LEFT JOIN page ON true
LEFT JOIN shown_a ON shown_a.in_a = page.a_table AND shown_a.at_a = page.a_row
LEFT JOIN shown_b ON shown_b.in_b = page.b_table AND shown_b.at_b = page.b_row
ORDER BY ${order(sql`page`)}`;
}

function shownSql({ show, differs, compare }: TableComparePlan): Sql {
  const conditions: Sql[] = [];
  if (show) conditions.push(show.length > 0 ? sql`status IN (${commas(show.map(statusCode))})` : sql`false`);
  if (differs !== undefined) {
    const at = compare.indexOf(differs);
    if (at < 0) throw new RunfolioError('bad-plan', `Rows that differ in ${JSON.stringify(differs)} are asked for, which is not compared.`);
    conditions.push(ident(changedName(at)));
  }
  return conditions.length > 0 ? join(conditions, sql` AND `) : sql`true`;
}

/** The order of a run list has the same rules: in its levels, the table of a column says what part of the comparison is meant. */
function comparedOrder({ sort }: TableComparePlan, joined: JoinedRows): SortSql {
  const levels = sort?.map(({ of, column, ascending }) => ({ column: { from: 'table' as const, table: of, key: column }, ascending }));
  const values: ColumnValues = {
    values: (column) => (column.from === 'table' ? joined.values({ of: column.table as ComparedSortKey['of'], column: column.key }) : []),
  };
  return sortSql(levels, values, ['a_rank', 'a_table', 'a_row', 'b_rank', 'b_table', 'b_row']);
}

/** The cells of a side's rows on the page, and by `in_…` and `at_…` which rows those are. */
function cellsSql({ rows, other, columns }: TableComparePlan, side: JoinSide, context: CompileContext): Sql {
  const query = side === 'a' ? rows : other;
  const first = side === 'a' ? 0 : columns.length;
  const source = rowSource(query, context);
  const cells = columns.flatMap((key, i) =>
    source
      .values({ from: 'table', table: query.table, key })
      .map(({ value }, variant) => sql`${value} AS ${ident(cellName(first + i, variant))}`),
  );
  const [table, row] = [ident(`${side}_table`), ident(`${side}_row`)];
  const place = sql`logged_rows."table" AS ${ident(`in_${side}`)}, logged_rows.row AS ${ident(`at_${side}`)}`;
  return sql`WITH ${source.ctes()}
  SELECT ${commas([place, ...cells])} FROM ${source.from()}
  WHERE (logged_rows."table", logged_rows.row) IN (SELECT (${table}, ${row}) FROM page WHERE ${row} IS NOT NULL)`;
}
