import type { RunQuery } from '../../model/index.js';
import type { CompileContext } from './compile.js';
import { whereSql } from './runQuerySql.js';
import { RunTable } from './runTable.js';
import { sql, type Sql } from './sql.js';
import { runsTable, tableName } from './tableNames.js';

/** The index `run` of each run that matches, with its `run_id`, in no order. */
export function runIdsSql(query: RunQuery, { schema, namespace, now }: CompileContext): Sql {
  const table = new RunTable(schema, namespace);
  const where = whereSql(query, table, now);
  return sql`SELECT runs.run AS run, runs.run_id AS run_id FROM ${tableName(runsTable, namespace)} AS runs${table.joins()} WHERE ${where}`;
}
