import { isRowPlan, type Plan } from '../../model/index.js';
import { fieldAt, idColumn, nameColumn } from '../groups/index.js';
import type { AskPlan } from './dataTable.js';

/** Id and name of runs by their index in the project. */
export type ProjectRuns = ReadonlyMap<number, { id: string; name: string }>;

/** The runs that rows of an answer may name by their index. Nothing is asked where the answer has their ids. */
export async function projectRuns(plan: Plan, ask: AskPlan): Promise<ProjectRuns> {
  const query = queryOf(plan);
  if (!query) return new Map();
  const frame = await ask({ kind: 'runs.columns', runs: { project: query.project }, columns: [idColumn, nameColumn] });
  const { run } = frame.columns;
  if (!(run instanceof Int32Array)) return new Map();
  return new Map(
    Array.from(run, (index, row) => [
      index,
      { id: String(fieldAt(frame, idColumn, row) ?? ''), name: String(fieldAt(frame, nameColumn, row) ?? '') },
    ]),
  );
}

const withIndices: readonly Plan['kind'][] = ['runs.page', 'runs.columns', 'table.page', 'histogram.series', 'confusion', 'curve'];

function queryOf(plan: Plan): { project: string } | undefined {
  if (!withIndices.includes(plan.kind)) return undefined;
  if (isRowPlan(plan)) return plan.rows.runs;
  return 'runs' in plan && !Array.isArray(plan.runs) ? plan.runs : undefined;
}
