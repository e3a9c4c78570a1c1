import type { DecodedTable } from '../../arrow/index.js';
import type { ComparisonFacts, Frame, TableCompareCountsPlan, TableComparePlan, TableComparison } from '../../model/index.js';
import { compareCountsSql, comparePageSql, joinKeysSql, type CompileContext } from '../compile/index.js';
import { compareCountsFrame, comparePageFrame } from './compareFrames.js';
import type { Database } from './database.js';
import { openRows } from './openRows.js';
import type { ProjectTables } from './projectTables.js';
import { cellsOf } from './runFrames.js';

/** Answers a comparison of two tables: finds out by what their rows are joined, and whether that is unique, then joins them. */
export async function runComparePlan(
  plan: TableComparePlan | TableCompareCountsPlan,
  tables: ProjectTables,
  database: Database,
  signal: AbortSignal,
): Promise<Frame> {
  const { context, versions } = await openRows(plan, tables, database, signal);
  const facts = await joinFacts(plan, context, database, signal);
  const { a, b } = facts.duplicated;
  const keys = { columns: facts.keys, unique: a === 0 && b === 0 };
  if (plan.kind === 'table.compare') {
    const page = await database.query(comparePageSql(plan, keys, context), signal);
    return comparePageFrame(plan, page, tables.manifest, facts, versions);
  }
  return compareCountsFrame(plan, await database.query(compareCountsSql(plan, keys, context), signal), facts, versions);
}

/** By what rows are joined: what the plan says, or the first that it offers and that fits. */
async function joinFacts(
  plan: TableComparison,
  context: CompileContext,
  database: Database,
  signal: AbortSignal,
): Promise<Pick<ComparisonFacts, 'keys' | 'duplicated'>> {
  const ask = async (keys: readonly string[]) => {
    const { columns } = await database.query(joinKeysSql(plan, keys, context), signal);
    return {
      keys,
      duplicated: { a: figure(columns, 'a'), b: figure(columns, 'b') },
      fits: figure(columns, 'missing') === 0 && figure(columns, 'shared') === 1,
    };
  };
  if (Array.isArray(plan.keys)) {
    const { keys, duplicated } = await ask(plan.keys);
    return { keys, duplicated };
  }
  for (const offered of plan.keys.oneOf) {
    const { keys, duplicated, fits } = await ask([offered]);
    if (fits && duplicated.a === 0 && duplicated.b === 0) return { keys, duplicated };
  }
  return joinFacts({ ...plan, keys: [] }, context, database, signal);
}

function figure(columns: DecodedTable['columns'], name: string): number {
  return Number(cellsOf(columns[name])[0] ?? 0);
}
