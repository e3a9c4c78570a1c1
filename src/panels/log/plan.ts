import { canonicalJson, visibleRuns, type LogPagePlan, type LogSearch, type RunQuery, type SortKey } from '../../model/index.js';
import type { PanelContext } from '../panelKind.js';
import { selectedRuns } from '../panelSelection.js';
import type { LogSpec, LogState } from './spec.js';

/** Lines that are asked for together. */
export const blockLines = 400;

const newestFirst: SortKey[] = [{ column: { from: 'run', key: 'created_at' }, ascending: false }];

/** What is selected, as a text: to see that it has changed. */
export function selectedText({ selection }: Pick<PanelContext, 'selection'>): string {
  return canonicalJson(selection.filter ?? null);
}

/** The runs of which the first is shown: one picked by hand, the one pointed at, the newest that is selected, the author's choice, or the newest. */
function runsOfLog(spec: LogSpec, { pick, pointed }: LogState, context: PanelContext): RunQuery {
  const { project } = context.runs;
  const one = (run: string): RunQuery => ({ project, only: [run] });
  if (pick && pick.selected === selectedText(context)) return one(pick.run);
  if (spec.followsPointer && pointed !== undefined) return one(pointed);
  if (context.selection.filter) return { ...selectedRuns(context), sort: newestFirst };
  return spec.run === undefined ? { ...visibleRuns(context.runs), sort: newestFirst } : one(spec.run);
}

/** What is looked for; nothing where the field is empty. */
export function searchOf({ search, pattern, matchCase }: LogState): LogSearch | undefined {
  if (search === '') return undefined;
  return { ...(pattern ? { pattern: search } : { text: search }), ...(matchCase && { matchCase }) };
}

/** Two blocks of lines, from that at the top of what is on screen on, and where the search finds something. */
export function planLog(spec: LogSpec, state: LogState, context: PanelContext): LogPagePlan[] {
  const search = searchOf(state);
  const base: LogPagePlan = {
    kind: 'log.page',
    runs: runsOfLog(spec, state, context),
    offset: 0,
    limit: blockLines,
    ...(search && { search }),
    ...(search && state.onlyMatches && { onlyMatches: true }),
    ...(state.overwritten && { overwritten: true }),
  };
  const blocks = [state.block, state.block + 1].map((block) => ({ ...base, offset: block * blockLines }));
  const { onlyMatches: _, ...whole } = base;
  return [...blocks, ...(search ? [{ ...whole, limit: 0, positions: true }] : [])];
}
