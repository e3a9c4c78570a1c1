import { allOf, visibleRuns, type Frame, type RunQuery, type RunsColumnsPlan } from '../model/index.js';
import { selectionFilter, type SelectionState } from '../query/index.js';
import type { Answer, PanelContext, PanelSelection } from './panelKind.js';

/** The page's selection as one panel sees it. */
export function panelSelection(state: SelectionState, panel: string): PanelSelection {
  const own = state.clauses.filter(({ source }) => source === panel);
  const rows = state.clauses.filter(({ source, scope }) => source !== panel && scope === 'row').map(({ filter }) => filter);
  return { filter: selectionFilter(state, panel), ...(rows.length > 0 && { rows }), own, effect: state.effect };
}

/** The runs a panel draws: those of its run set, and only the selected ones where the selection leaves others out. */
export function drawnRuns({ runs, selection }: Pick<PanelContext, 'runs' | 'selection'>): RunQuery {
  const query = visibleRuns(runs);
  return selection.effect === 'filter' ? withFilter(query, selection) : query;
}

/** The selected runs of a panel's run set, whatever is done with the others: for panels that compute one thing of all runs. */
export function selectedRuns({ runs, selection }: Pick<PanelContext, 'runs' | 'selection'>): RunQuery {
  return withFilter(visibleRuns(runs), selection);
}

/**
 * Asks which of the drawn runs the other panels select, for a drawing that greys the rest; undefined where none is to be greyed. Ask it last. `own`: the panel's
 * own clauses count too, for panels that do not apply them themselves.
 */
export function selectedPlan(context: Pick<PanelContext, 'runs' | 'selection'>, { own = false } = {}): RunsColumnsPlan | undefined {
  const { filter, effect, own: clauses } = context.selection;
  const greying = [...(filter && effect === 'grey' ? [filter] : []), ...(own ? clauses.map((clause) => clause.filter) : [])];
  if (greying.length === 0) return undefined;
  const drawn = drawnRuns(context);
  return { kind: 'runs.columns', runs: { ...drawn, filter: allOf([...(drawn.filter ? [drawn.filter] : []), ...greying]) }, columns: [] };
}

/** What `selectedPlan` was answered, which was the last plan asked: indices of the selected runs; undefined where no run is to be greyed. */
export function selectedIndices(answers: readonly Answer[]): ReadonlySet<number> | undefined {
  const answer = answers.at(-1);
  if (answer?.plan.kind !== 'runs.columns' || answer.plan.columns.length > 0) return undefined;
  return new Set(runsOf(answer.frame));
}

/** The run indices of a `runs.columns` frame. */
export function runsOf({ columns }: Frame): Int32Array {
  const { run } = columns;
  return run instanceof Int32Array ? run : new Int32Array();
}

function withFilter(query: RunQuery, { filter }: PanelSelection): RunQuery {
  return filter ? { ...query, filter: query.filter ? allOf([query.filter, filter]) : filter } : query;
}
