import { chosenTables, type Frame, type ManifestTable, type RowPlan, type RowQuery } from '../../model/index.js';
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
  for (const source of sources) chosen.push(...(await tablesOf(source, tables, database, signal)));
  await tables.requireLogged(chosen, signal);
  const loaded = new Set(chosen.map(({ id }) => id));
  return {
    context: { schema: manifest, namespace: schema, loaded, now: Date.now() },
    versions: versionsRead(manifest, columns, ['runs', ...chosen.map(({ id }) => `tables/${id}`)]),
  };
}

/** Those that runs of the query logged, and those that no run logged. */
export async function tablesOf(
  query: RowQuery,
  { manifest, schema }: ProjectTables,
  database: Database,
  signal: AbortSignal,
): Promise<ManifestTable[]> {
  const chosen = chosenTables(manifest.loggedTables ?? [], query);
  const { filter, search, only, except, anyOf } = query.runs;
  if (!filter && !search && !only && !except?.length && !anyOf) return chosen;
  const found = await database.query(runIdsSql(query.runs, { schema: manifest, namespace: schema, now: Date.now() }), signal);
  const runIds = new Set(cellsOf(found.columns['run_id']));
  return chosen.filter(({ run }) => run === undefined || runIds.has(run));
}
