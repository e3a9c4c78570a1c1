import { runCountPlan, runTablePlans } from '../../dashboard/index.js';
import { listedRuns, visibleRuns, type Column, type Plan, type RunSet } from '../../model/index.js';
import type { Block } from '../document/block.js';
import { placedBlocks } from '../document/blockTree.js';
import { inlineValues } from '../values/inlineValues.js';
import { parseValue } from '../values/parseValue.js';
import { planValue } from '../values/planValue.js';
import { drawnQueries } from '../viewer/drawnQueries.js';
import { gridParts } from '../viewer/gridParts.js';
import { gridPlans, type AskedPlan, type PlanningContext } from './panelPlans.js';

/** Rows of tables of runs that are recorded. */
export const recordedRows = 1000;

/** Everything that a shown report asks before its reader does anything, and what its run sets, when they are opened or chosen, ask. */
export async function reportPlans(context: PlanningContext): Promise<AskedPlan[]> {
  const { report } = context;
  const blocks = await Promise.all([...placedBlocks(report.blocks)].map(({ block }) => blockPlans(block, context)));
  const counts = drawnQueries(Object.values(report.runSets)).map(runCountPlan);
  return [...ofText([...counts, ...valuePlans(context)]), ...blocks.flat()];
}

function ofText(plans: readonly Plan[]): AskedPlan[] {
  return plans.map((plan) => ({ of: '', plan }));
}

function valuePlans({ report, catalogs }: PlanningContext): Plan[] {
  return inlineValues(report).flatMap(({ source }) => {
    try {
      const plan = planValue(parseValue(source), { runSets: report.runSets, catalogs });
      return 'plans' in plan ? plan.plans : [];
    } catch {
      // It says itself why it is none.
      return [];
    }
  });
}

async function blockPlans(block: Block, context: PlanningContext): Promise<AskedPlan[]> {
  const { runSets } = context.report;
  if (block.type === 'run-table') {
    const set = Object.hasOwn(runSets, block.runSet) ? runSets[block.runSet] : undefined;
    return set ? ofText(setPlans(set, context, block.columns)) : [];
  }
  if (block.type !== 'panel-grid') return [];
  const { sets } = gridParts(block, context.report);
  const ofSets = sets.flatMap((set) => [runCountPlan(visibleRuns(set)), ...setPlans(set, context)]);
  return [...(await gridPlans(block, context)), ...ofText(ofSets)];
}

/** What a set shows as a table. */
function setPlans(set: RunSet, { catalogs }: PlanningContext, columns?: readonly Column[]): Plan[] {
  const catalog = catalogs.get(set.project);
  const { sort: _sort, ...query } = listedRuns(set);
  return [runCountPlan(query), ...(catalog ? runTablePlans(set, columns, catalog, recordedRows) : [])];
}
