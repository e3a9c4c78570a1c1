import type { RunId } from '../model/index.js';
import type { OwnClause } from './panelKind.js';
import { namedRunsClause } from './runClause.js';

/** The clause that selects these runs one by one, labelled by what is said of their number; none for no runs. */
export function saidRunsClause(runs: Iterable<RunId>, label: (count: number) => string, part?: string): OwnClause[] {
  return namedRunsClause(runs, '', part).map((clause) => ({
    ...clause,
    label: label(clause.filter.op === 'in' ? clause.filter.values.length : 0),
  }));
}
