import type { Filter, RunId } from '../model/index.js';
import { english, textsOf, type Locale } from '../texts/index.js';
import type { OwnClause } from './panelKind.js';
import { panelTexts } from './texts.js';

/** The runs that a filter names one by one; none where it is of another kind. */
export function namedRuns(filter: Filter | undefined): ReadonlySet<RunId> {
  const named = filter?.op === 'in' && filter.column.from === 'run' && filter.column.key === 'run_id';
  return new Set(named ? filter.values.map(String) : []);
}

/** The clause that selects the runs picked in a drawing of `what`, one by one; none for no runs. */
export function pickedRunsClause(runs: Iterable<RunId>, what: string, locale?: Locale): OwnClause[] {
  const [clause] = namedRunsClause(runs, '');
  if (clause?.filter.op !== 'in') return [];
  return [{ ...clause, label: textsOf(panelTexts, locale)('runsOf', { count: clause.filter.values.length, what }) }];
}

/** The clause that selects these runs one by one, or none for no runs. `where`: "of the list", "in val/acc over lr". */
export function namedRunsClause(runs: Iterable<RunId>, where: string, part?: string): OwnClause[] {
  const values = [...runs];
  if (values.length === 0) return [];
  const label = `${english.whole(values.length)} ${values.length === 1 ? 'run' : 'runs'} ${where}`;
  return [
    { ...(part !== undefined && { part }), scope: 'run', filter: { op: 'in', column: { from: 'run', key: 'run_id' }, values }, label },
  ];
}

/** The runs with one more, or one less where it was among them. */
export function withToggled(runs: ReadonlySet<RunId>, run: RunId): RunId[] {
  return runs.has(run) ? [...runs].filter((other) => other !== run) : [...runs, run];
}
