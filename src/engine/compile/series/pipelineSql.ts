import type { Step } from '../../../model/index.js';
import { changesNothing } from '../../../numeric/index.js';
import type { CompileContext } from '../compile.js';
import { integer, sql, type Sql } from '../sql.js';
import { groupLinesSql } from './groupLinesSql.js';
import { smoothSql } from './smoothSql.js';

/** The steps of a pipeline as CTEs to follow others, and the CTE that holds what comes out of them. */
export interface PipelineSql {
  readonly ctes: Sql;
  readonly table: Sql;
}

/** A pipeline over the rows `metric`, `run`, `i`, `x` and `y` of a CTE. */
export function pipelineSql(pipeline: readonly Step[], points: Sql, context: CompileContext): PipelineSql {
  let [ctes, table] = [sql``, points];
  for (const [number, step] of pipeline.entries()) {
    if (step.do === 'smooth' && changesNothing(step)) continue;
    const name = sql`step_${integer(number)}`;
    const made = step.do === 'smooth' ? smoothSql(step, table, name, number) : groupLinesSql(step, table, name, context);
    [ctes, table] = [sql`${ctes}${made}`, name];
  }
  return { ctes, table };
}
