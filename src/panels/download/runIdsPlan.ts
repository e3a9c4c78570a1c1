import { visibleRuns, type RunsColumnsPlan, type RunSet } from '../../model/index.js';
import { idColumn } from '../groups/index.js';

/** Asks the ids of the runs that a panel draws, which its figures name. */
export function runIdsPlan(runs: RunSet): RunsColumnsPlan {
  return { kind: 'runs.columns', runs: visibleRuns(runs), columns: [idColumn] };
}
