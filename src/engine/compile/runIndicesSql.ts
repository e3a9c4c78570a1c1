import { wellFormed, type RunId } from '../../model/index.js';
import type { CompileContext } from './compile.js';
import { sql, type Sql } from './sql.js';
import { runsTable, tableName } from './tableNames.js';

/** The index `run` of each of these runs, with its `run_id`; those that do not exist are left out. */
export function runIndicesSql(runs: readonly RunId[], { namespace }: CompileContext): Sql {
  return sql`SELECT run, run_id FROM ${tableName(runsTable, namespace)} WHERE run_id IN (SELECT unnest(${runs.map(wellFormed)}))`;
}
