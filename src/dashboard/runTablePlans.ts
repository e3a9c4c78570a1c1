import {
  columnId,
  listedRuns,
  visibleRuns,
  type Catalog,
  type Column,
  type Plan,
  type RunQuery,
  type RunSet,
  type RunsPagePlan,
} from '../model/index.js';
import { defaultColumns } from './defaultColumns.js';
import { groupRowsPlan } from './groupRowsPlan.js';
import { hidesSome } from './runVisibility.js';

const nameColumn: Column = { from: 'run', key: 'name' };

/** A page of a list of runs: their names and the columns. */
export function runsPage(runs: RunQuery, columns: readonly Column[], offset: number, limit: number): RunsPagePlan {
  const wanted = new Map([nameColumn, ...columns].map((column) => [columnId(column), column]));
  return { kind: 'runs.page', runs, columns: [...wanted.values()], offset, limit };
}

/** Asks how many runs a query matches. */
export function runCountPlan(runs: RunQuery): RunsPagePlan {
  return { kind: 'runs.page', runs, columns: [], offset: 0, limit: 0 };
}

/** All that a `<RunTable>` of these runs asks before its reader does anything, its first `most` rows at once. Columns default to those that the table chooses. */
export function runTablePlans(runSet: RunSet, columns: readonly Column[] | undefined, catalog: Catalog, most: number): Plan[] {
  const shown = columns ?? defaultColumns(catalog);
  const query = listedRuns(runSet);
  const rows: Plan = runSet.groupBy ? groupRowsPlan(runSet, query, shown, catalog) : runsPage(query, shown, 0, most);
  return [rows, ...(hidesSome(runSet) ? [runCountPlan(visibleRuns(runSet))] : [])];
}
