import { comparedStatuses, type ComparedStatus } from '../../model/index.js';
import type { JoinedRows } from './joinedRows.js';
import { commas, ident, integer, join, sql, type Sql } from './sql.js';

/** Name of the column that says whether rows differ in a compared column (its n-th), or how many do. */
export function changedName(column: number): string {
  return `changed_${column}`;
}

/** The code of a status. */
export function statusCode(status: ComparedStatus): Sql {
  return integer(comparedStatuses.indexOf(status));
}

/** The joined rows that are asked for: `a_table`, `a_row`, `b_table`, `b_row` (NULL on a side that lacks the row), flags by `changedName`, `status`, and `more`. */
export function flaggedSql(compare: readonly string[], joined: JoinedRows, more: readonly Sql[] = []): Sql {
  const places = sql`a."table" AS a_table, a.row AS a_row, b."table" AS b_table, b.row AS b_row`;
  const flags = compare.map((column, i) => sql`${joined.changed(column)} AS ${ident(changedName(i))}`);
  const some = compare.map((_, i) => ident(changedName(i)));
  const changed = some.length > 0 ? join(some, sql` OR `) : sql`false`;
  return sql`SELECT *, CASE WHEN b_row IS NULL THEN ${statusCode('a')} WHEN a_row IS NULL THEN ${statusCode('b')} WHEN ${changed} THEN ${statusCode('changed')} ELSE ${statusCode('equal')} END AS status
  FROM (
    SELECT ${commas([places, ...flags, ...more])} FROM a FULL JOIN b ON ${joined.on}
    WHERE ${joined.where}
  )`;
}
