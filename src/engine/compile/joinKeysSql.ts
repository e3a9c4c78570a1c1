import type { TableComparison } from '../../model/index.js';
import type { CompileContext } from './compile.js';
import { JoinedRows } from './joinedRows.js';
import { sql, type Sql } from './sql.js';

/**
 * What is asked of a key before rows are joined by it, in one row: `a` and `b` (keys that occur more than once there), `missing` (rows that lack a part of it) and `shared` (1 where both sides
 * have a key in common).
 */
export function joinKeysSql(plan: TableComparison, columns: readonly string[], context: CompileContext): Sql {
  const joined = new JoinedRows(plan, { columns, unique: true }, context);
  const twice = (side: Sql): Sql => sql`(SELECT count(*)::INTEGER FROM (SELECT 1 FROM ${side} GROUP BY ${joined.key} HAVING count(*) > 1))`;
  return sql`WITH ${joined.ctes()}
SELECT ${twice(sql`a`)} AS a, ${twice(sql`b`)} AS b,
  ((SELECT count(*) FROM a WHERE ${joined.keyMissing('a')}) + (SELECT count(*) FROM b WHERE ${joined.keyMissing('b')}))::INTEGER AS missing,
  EXISTS (SELECT 1 FROM a JOIN b ON ${joined.on})::INTEGER AS shared`;
}
