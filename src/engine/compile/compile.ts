import type { Plan, TableComparison } from '../../model/index.js';
import { confusionSql } from './confusionSql.js';
import { curveRowsSql } from './curveRowsSql.js';
import { compareCountsSql } from './compareCountsSql.js';
import { comparePageSql } from './comparePageSql.js';
import type { JoinKeys } from './joinedRows.js';
import { runsFacetsSql } from './runsFacetsSql.js';
import { runsColumnsSql } from './runsColumnsSql.js';
import { runsPageSql } from './runsPageSql.js';
import type { ExportSchema } from './runTable.js';
import { seriesSql } from './series/seriesSql.js';
import { importanceColumns } from '../importanceColumns.js';
import { sql, type Sql } from './sql.js';
import { tableFacetsSql } from './tableFacetsSql.js';
import { tableGroupsSql } from './tableGroupsSql.js';
import { tablePageSql } from './tablePageSql.js';

/** Databases there is SQL for. */
export type Dialect = 'duckdb';

export interface CompileContext {
  schema: ExportSchema;
  /** Schema of the database that holds the tables; the current one where absent. */
  namespace?: string | undefined;
  /** Ids of the logged tables that the database holds, to which rows are confined; all of the export where absent. */
  loaded?: ReadonlySet<number> | undefined;
  /** The moment that `within last` counts back from, in milliseconds since 1970. */
  now: number;
}

/**
 * The SQL of a plan over the tables of an export, whose columns the compilers of the single kinds describe. Names come from the manifest, values
 * only as parameters. Keys are searched in the manifest, not in a table, so `keys.search` is a remark; of `importance` the SQL is what fetches its columns, of `histogram.series`
 * what finds its runs; `media.page` and `log.page`, which typed arrays answer, are remarks too. Throws `bad-plan` for an invalid pattern or filter.
 */
export function compile(plan: Plan, context: CompileContext, dialect: Dialect = 'duckdb'): Sql {
  dialect satisfies 'duckdb';
  switch (plan.kind) {
    case 'runs.page':
      return runsPageSql(plan, context);
    case 'runs.columns':
      return runsColumnsSql(plan, context);
    case 'runs.facets':
      return runsFacetsSql(plan, context);
    case 'series':
      return seriesSql(plan, context);
    case 'keys.search':
      return sql`-- Answered from manifest.json: no table holds the keys.`;
    case 'media.page':
      return sql`-- Answered from media_items/: the database holds no table of them.`;
    case 'log.page':
      return sql`-- Answered from logs/: the database holds no table of them.`;
    case 'table.page':
      return tablePageSql(plan, context);
    case 'table.facets':
      return tableFacetsSql(plan, context);
    case 'table.compare':
      return sql`${keysRemark(plan)}${comparePageSql(plan, anyKeys(plan), context)}`;
    case 'table.compare.counts':
      return sql`${keysRemark(plan)}${compareCountsSql(plan, anyKeys(plan), context)}`;
    case 'table.groups':
      return tableGroupsSql(plan, context);
    case 'confusion':
      return confusionSql(plan, context);
    case 'curve':
      return sql`-- The rows of the first class; curves are computed outside of SQL.\n${curveRowsSql(plan, 0, context)}`;
    case 'importance':
      return sql`-- What importance is computed from; forest, correlations and PED-ANOVA are computed outside of SQL.\n${runsColumnsSql(importanceColumns(plan), context)}`;
    case 'histogram.series':
      return sql`-- The runs whose histograms are read; those are binned anew outside of SQL, from the files in histograms/.\n${runsColumnsSql({ kind: 'runs.columns', runs: plan.runs, columns: [] }, context)}`;
    default:
      return plan satisfies never;
  }
}

/** A comparison by its key or, where the engine is to choose, by the first of those offered. */
function anyKeys({ keys }: TableComparison): JoinKeys {
  return { columns: Array.isArray(keys) ? keys : keys.oneOf.slice(0, 1), unique: false };
}

function keysRemark({ keys }: TableComparison): Sql {
  return Array.isArray(keys) ? sql`` : sql`-- By the first key on offer; which of them is unique on both sides is asked before.\n`;
}
