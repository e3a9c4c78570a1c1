import type { DecodedTable } from '../../arrow/index.js';
import { chosenTables, wellFormed, type Frame, type ManifestTable, type RowPlan, type RowQuery } from '../../model/index.js';
import { runIdsSql, type CompileContext } from '../compile/index.js';
import { rowPlanColumns } from '../rowPlanColumns.js';
import { queryColumns, versionsRead } from '../series/index.js';
import type { Database } from './database.js';
import type { ProjectTables } from './projectTables.js';
import { cellsOf } from './runFrames.js';

/** What statements about the rows of a plan are compiled with, once their tables are loaded, and the versions of what they read. */
export async function openRows(
  plan: RowPlan,
  tables: ProjectTables,
  database: Database,
  signal: AbortSignal,
): Promise<{ context: CompileContext; versions: Frame['versions'] }> {
  const { manifest, schema } = tables;
  const sources = 'other' in plan ? [plan.rows, plan.other] : [plan.rows];
  const columns = [...sources.flatMap(({ runs }) => queryColumns(runs)), ...rowPlanColumns(plan)];
  await tables.require(columns, signal);
  const chosen: ManifestTable[] = [];
  for (const source of sources) chosen.push(...(await tablesOf(source, tables, database, signal)).chosen);
  await tables.requireLogged(chosen, signal);
  const loaded = new Set(chosen.map(({ id }) => id));
  return {
    context: { schema: manifest, namespace: schema, loaded, now: Date.now() },
    versions: versionsRead(manifest, columns, ['runs', ...chosen.map(({ id }) => `tables/${id}`)]),
  };
}

/** The tables that a query is about. */
export interface TablesOfRuns {
  /** Those that runs of the query logged, and those that no run logged. */
  chosen: ManifestTable[];
  /** The index of each run of the query, by its id; undefined where it is about all runs. */
  runs: ReadonlyMap<string, number> | undefined;
}

/** Asks the database for the runs of a query where that does not ask for all. */
export async function tablesOf(
  query: RowQuery,
  { manifest, schema }: ProjectTables,
  database: Database,
  signal: AbortSignal,
): Promise<TablesOfRuns> {
  const chosen = chosenTables(manifest.loggedTables ?? [], query);
  const { filter, search, only, except, anyOf } = query.runs;
  if (!filter && !search && !only && !except?.length && !anyOf) return { chosen, runs: undefined };
  const runs = indicesOf(await database.query(runIdsSql(query.runs, { schema: manifest, namespace: schema, now: Date.now() }), signal));
  return { chosen: chosen.filter(({ run }) => run === undefined || runs.has(wellFormed(run))), runs };
}

/** The index of runs by their id, of what a statement gave as `run` and `run_id`. */
export function indicesOf({ columns }: DecodedTable): Map<string, number> {
  const [index, ids] = ['run', 'run_id'].map((name) => cellsOf(columns[name]));
  return new Map(ids!.map((id, row) => [String(id), Number(index![row])]));
}
