import type { CurvePlan, Frame, RowPlan } from '../../model/index.js';
import { compile } from '../compile/index.js';
import { withLabels } from './classLabels.js';
import type { Database } from './database.js';
import type { ProjectTables } from './projectTables.js';
import { columnConfusion } from './columnConfusion.js';
import { confusionFrame } from './confusionFrame.js';
import { confusionRows } from './confusionRows.js';
import { openRows } from './openRows.js';
import { runComparePlan } from './runComparePlan.js';
import { tableFacetsFrame, tableGroupsFrame, tablePageFrame } from './rowFrames.js';

/** Answers a plan about rows of logged tables: loads the tables of the runs it is about, and no others, then queries them. */
export async function runRowPlan(
  plan: Exclude<RowPlan, CurvePlan>,
  tables: ProjectTables,
  database: Database,
  signal: AbortSignal,
): Promise<Frame> {
  if (plan.kind === 'table.compare' || plan.kind === 'table.compare.counts') return runComparePlan(plan, tables, database, signal);
  const counted = plan.kind === 'confusion' ? await columnConfusion(plan, tables, database, signal) : undefined;
  if (counted) return counted;
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
