import { chosenTables, foldCase, wellFormed, type Column, type ManifestTable, type RowQuery } from '../../model/index.js';
import type { TypedValue } from './columnValues.js';
import type { CompileContext } from './compile.js';
import { filterSql } from './filterSql.js';
import { RowTable } from './rowTable.js';
import { whereSql } from './runQuerySql.js';
import { RunTable } from './runTable.js';
import { commas, integer, join, sql, type Sql } from './sql.js';
import { runsTable, tableName } from './tableNames.js';

/**
 * The rows of a query, to build statements on: ask for columns first, then `WITH ${ctes()} SELECT … FROM ${from()} WHERE ${where}`. Beside what `values` gives there
 * are `logged_rows."table"` (id), `logged_rows.row`, `logged.run` (-1 where no run logged it) and `logged.step` (NaN where unknown).
 */
export interface RowSource {
  /** A column's values, one per type that occurs; empty where neither tables nor runs have it. */
  readonly values: (column: Column) => TypedValue[];
  readonly where: Sql;
  /** To be called after the last column was asked for, as is `from`. */
  readonly ctes: () => Sql;
  readonly from: () => Sql;
  readonly table: RowTable;
}

/** Resolves the rows of a query. Throws `bad-plan` for an invalid pattern or filter. */
export function rowSource(query: RowQuery, { schema, namespace, now, loaded }: CompileContext): RowSource {
  const tables = chosenTables(schema.loggedTables ?? [], query).filter(({ id }) => !loaded || loaded.has(id));
  const matching = new RunTable(schema, namespace);
  const runs = tableName(runsTable, namespace);
  const runsWhere = whereSql(query.runs, matching, now);
  const table = new RowTable(query.table, tables, new RunTable(schema, namespace), namespace);
  const conditions = [...(query.filter ? [filterSql(query.filter, table, now)] : []), ...searchSql(query.search, table)];
  return {
    table,
    values: (column) => table.values(column),
    where: conditions.length > 0 ? join(conditions, sql` AND `) : sql`true`,
    ctes: () => sql`matching AS (
  SELECT runs.run AS run, runs.run_id AS run_id FROM ${runs} AS runs${matching.joins()} WHERE ${runsWhere}
), logged AS (
  ${loggedSql(tables)}
), logged_rows AS (
  ${table.rowsSql()}
)`,
    from: () => table.from(runs),
  };
}

/** The tables by id, with run and step: those of the matching runs, and those of no run. */
function loggedSql(tables: readonly ManifestTable[]): Sql {
  const ofRuns = tables.filter(({ run }) => run !== undefined);
  const ofProject = tables.filter(({ run }) => run === undefined);
  const runIds = ofRuns.map(({ run }) => wellFormed(run ?? ''));
  return sql`SELECT l.id, l.step, matching.run
  FROM (SELECT ${idsSql(ofRuns)} AS id, unnest(${runIds}) AS run_id, ${stepsSql(ofRuns)} AS step) AS l JOIN matching ON matching.run_id = l.run_id
  UNION ALL SELECT ${idsSql(ofProject)}, ${stepsSql(ofProject)}, -1`;
}

function idsSql(tables: readonly ManifestTable[]): Sql {
  return sql`unnest([${commas(tables.map(({ id }) => integer(id)))}]::INTEGER[])`;
}

function stepsSql(tables: readonly ManifestTable[]): Sql {
  return sql`unnest(${tables.map(({ step }) => String(step ?? NaN))})::DOUBLE`;
}

function searchSql(search: string | undefined, table: RowTable): Sql[] {
  if (!search) return [];
  const folded = foldCase(wellFormed(search));
  const found = table.texts().map((text) => sql`coalesce(contains(lower(${text}), ${folded}), false)`);
  return [found.length > 0 ? sql`(${join(found, sql` OR `)})` : sql`false`];
}
