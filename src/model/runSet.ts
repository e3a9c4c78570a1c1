import * as z from 'zod/mini';
import { columnSchema } from './column.js';
import { RunfolioError } from './errors.js';
import type { GroupBy } from './groupBy.js';
import { filterSchema, type Filter } from './filter.js';
import { sortKeySchema, type RunChoice, type RunId, type RunQuery, type SortKey } from './runQuery.js';

/** A saved choice of runs and how they look: what a dashboard or a panel grid of a report shows. */
export interface RunSet {
  id: string;
  name: string;
  project: string;
  filter?: Filter | undefined;
  search?: string | undefined;
  sort: SortKey[];
  /** Runs that stay in the list but leave the panels. */
  hidden: RunId[];
  /** Where set, the panels draw no run but these (less the hidden ones): one run alone, or a few of very many. */
  only?: RunId[] | undefined;
  /** What makes runs a group, for panels and lists that show groups; none where absent. */
  groupBy?: GroupBy | undefined;
  /** The run that others are compared with. */
  baseline?: RunId | undefined;
  /** CSS colours chosen by a person, over the colour of the run's index. */
  colors: Record<RunId, string>;
  /** Where set, only runs that at least one of these finds. Made by `unitedRuns`, and never saved. */
  anyOf?: RunChoice[] | undefined;
}

/** Parses a saved run set. Fields that are not known stay. */
export const runSetSchema: z.ZodMiniType<RunSet> = z.looseObject({
  id: z.string(),
  name: z.string(),
  project: z.string(),
  filter: z.optional(filterSchema),
  search: z.optional(z.string()),
  sort: z.array(sortKeySchema),
  hidden: z.array(z.string()),
  only: z.optional(z.array(z.string())),
  groupBy: z.optional(z.union([z.array(columnSchema), z.object({ allBut: z.array(columnSchema) })])),
  baseline: z.optional(z.string()),
  colors: z.record(z.string(), z.string()),
});

/** A run set that shows every run of a project, newest first. */
export function allRuns(project: string): RunSet {
  const sort: SortKey[] = [{ column: { from: 'run', key: 'created_at' }, ascending: false }];
  return { id: 'all', name: 'All runs', project, sort, hidden: [], colors: {} };
}

/** The runs the list shows: hidden ones too. */
export function listedRuns(set: RunSet): RunQuery {
  return { project: set.project, filter: set.filter, search: set.search, sort: set.sort, ...(set.anyOf && { anyOf: set.anyOf }) };
}

/** The runs the panels draw: those listed, only the chosen ones where `only` is set, but for the hidden ones. Their order is the creation order, so that a sort redraws nothing. */
export function visibleRuns(set: RunSet): RunQuery {
  const query: RunQuery = { project: set.project, filter: set.filter, search: set.search, ...(set.anyOf && { anyOf: set.anyOf }) };
  if (set.only) query.only = set.only.toSorted();
  return set.hidden.length > 0 ? { ...query, except: set.hidden.toSorted() } : query;
}

/**
 * Several sets of one project drawn together: every run that one of them draws, once. Colours, groups and the baseline are those of the first set that says
 * something of them. Throws `bad-input` for no sets, and for sets of several projects.
 */
export function unitedRuns(sets: readonly RunSet[]): RunSet {
  const [first] = sets;
  if (!first) throw new RunfolioError('bad-input', 'There is no run set to draw.');
  if (sets.length === 1) return first;
  const other = sets.find(({ project }) => project !== first.project);
  if (other) throw new RunfolioError('bad-input', `Runs of "${first.project}" and "${other.project}" cannot be drawn as one set.`);
  const united: RunSet = {
    ...allRuns(first.project),
    id: sets.map(({ id }) => id).join('+'),
    name: sets.map(({ name }) => name).join(', '),
    colors: Object.assign({}, ...sets.toReversed().map(({ colors }) => colors)) as RunSet['colors'],
    anyOf: sets.map((set) => choiceOf(visibleRuns(set))),
  };
  const groupBy = sets.find((set) => set.groupBy !== undefined)?.groupBy;
  const baseline = sets.find((set) => set.baseline !== undefined)?.baseline;
  return { ...united, ...(groupBy && { groupBy }), ...(baseline !== undefined && { baseline }) };
}

function choiceOf({ project: _project, sort: _sort, ...choice }: RunQuery): RunChoice {
  return choice;
}
