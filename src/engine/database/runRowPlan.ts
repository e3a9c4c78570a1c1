import { chosenTables, type CurvePlan, type Frame, type ManifestTable, type RowPlan, type RunQuery } from '../../model/index.js';
import { compile, runIdsSql, type CompileContext } from '../compile/index.js';
import { rowPlanColumns } from '../rowPlanColumns.js';
import { queryColumns, versionsRead } from '../series/index.js';
import { withLabels } from './classLabels.js';
import type { Database } from './database.js';
import type { ProjectTables } from './projectTables.js';
import { confusionFrame } from './confusionFrame.js';
import { confusionRows } from './confusionRows.js';
import { tableFacetsFrame, tableGroupsFrame, tablePageFrame } from './rowFrames.js';
import { cellsOf } from './runFrames.js';

/** Answers a plan about rows of logged tables: loads the tables of the runs it is about, and no others, then queries them. */
export async function runRowPlan(
  plan: Exclude<RowPlan, CurvePlan>,
  tables: ProjectTables,
  database: Database,
  signal: AbortSignal,
): Promise<Frame> {
  const { manifest } = tables;
  const { context, versions } = await openRows(plan, tables, database, signal);
  const answer = await database.query(compile(plan, context), signal);
  switch (plan.kind) {
    case 'table.page':
      return tablePageFrame(plan, answer, manifest, versions);
    case 'table.facets':
      return tableFacetsFrame(answer, versions);
    case 'table.groups':
      return tableGroupsFrame(plan, answer, versions);
    case 'confusion':
      return withLabels(
        plan,
        confusionFrame(plan, await confusionRows(plan, answer, context, database, signal), versions),
        context,
        database,
        signal,
      );
    default:
      return plan satisfies never;
  }
}

/** What statements about the rows of a plan are compiled with, once their tables are loaded, and the versions of what they read. */
export async function openRows(
  plan: RowPlan,
  tables: ProjectTables,
  database: Database,
  signal: AbortSignal,
): Promise<{ context: CompileContext; versions: Frame['versions'] }> {
  const { manifest, schema } = tables;
  const columns = [...queryColumns(plan.rows.runs), ...rowPlanColumns(plan)];
  await tables.require(columns, signal);
  const chosen = await tablesOfRuns(chosenTables(manifest.loggedTables ?? [], plan.rows), plan.rows.runs, tables, database, signal);
  await tables.requireLogged(chosen, signal);
  const loaded = new Set(chosen.map(({ id }) => id));
  return {
    context: { schema: manifest, namespace: schema, loaded, now: Date.now() },
    versions: versionsRead(manifest, columns, ['runs', ...chosen.map(({ id }) => `tables/${id}`)]),
  };
}

/** Those that runs of the query logged, and those that no run logged. */
async function tablesOfRuns(
  chosen: ManifestTable[],
  query: RunQuery,
  { manifest, schema }: ProjectTables,
  database: Database,
  signal: AbortSignal,
): Promise<ManifestTable[]> {
  const { filter, search, only, except } = query;
  if (!filter && !search && !only && !except?.length) return chosen;
  const found = await database.query(runIdsSql(query, { schema: manifest, namespace: schema, now: Date.now() }), signal);
  const runIds = new Set(cellsOf(found.columns['run_id']));
  return chosen.filter(({ run }) => run === undefined || runIds.has(run));
}
