import { comparedStatuses, type TableCompareCountsPlan } from '../../model/index.js';
import { changedName, flaggedSql, statusCode } from './comparedFlags.js';
import type { CompileContext } from './compile.js';
import { JoinedRows, type JoinKeys } from './joinedRows.js';
import { commas, ident, sql, type Sql } from './sql.js';

/** One row: how many joined rows there are of each status, by its name, and in how many each compared column differs, by `changedName`. */
export function compareCountsSql(plan: TableCompareCountsPlan, keys: JoinKeys, context: CompileContext): Sql {
  const joined = new JoinedRows(plan, keys, context);
  const flagged = flaggedSql(plan.compare, joined);
  const statuses = comparedStatuses.map(
    (status) => sql`count(*) FILTER (WHERE status = ${statusCode(status)})::INTEGER AS ${ident(status)}`,
  );
  const changed = plan.compare.map((_, i) => ident(changedName(i))).map((name) => sql`count(*) FILTER (WHERE ${name})::INTEGER AS ${name}`);
  return sql`WITH ${joined.ctes()}, joined AS (
  ${flagged}
)
SELECT ${commas([...statuses, ...changed])} FROM joined`;
}
