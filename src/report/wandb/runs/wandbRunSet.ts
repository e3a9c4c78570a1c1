import type { Column, RunId, RunSet, SortKey } from '../../../model/index.js';
import { Fields, isObject, type Path } from '../fields.js';
import type { ImportContext, WandbProject } from '../importContext.js';
import { usualRunSet } from '../wandbDefaults.js';
import { sectionColumn } from './wandbColumn.js';
import { readWandbFilter } from './wandbFilter.js';

/** Reads a run set of a spec; its id is free among those of the context. `home` is the project of the view. */
export function readRunSet(json: unknown, path: Path, context: ImportContext, home: WandbProject): RunSet & { enabled: boolean } {
  const fields = new Fields(json, path).usual(usualRunSet).quiet('project', 'expandedRowAddresses');
  const notes: string[] = [];
  const id = context.freeId(context.runSets, fields.words('id') ?? 'runs');
  const name = fields.words('name') ?? 'Run set';
  const enabled = fields.flag('enabled') ?? true;
  const set: RunSet = {
    id,
    name,
    project: context.project(projectOf(fields, home)),
    ...chosenRuns(fields, notes),
    sort: sortOf(fields, notes),
    ...visibility(fields),
    ...grouping(fields, notes),
    ...baselineOf(fields),
    colors: {},
    ...fields.kept(),
  };
  context.mapping.arrived({ path, what: `Run set “${name}”`, became: `run set “${name}” of ${set.project}`, notes, fields });
  return { ...set, enabled };
}

function projectOf(fields: Fields, home: WandbProject): WandbProject {
  const own = fields.inner('project');
  const name = own.words('name');
  if (name === undefined) return home;
  const entity = own.words('entityName');
  return { name, entity: entity ?? home.entity };
}

/** Filter and search. A search by pattern is a filter of names. */
function chosenRuns(fields: Fields, notes: string[]): Pick<RunSet, 'filter' | 'search'> {
  const { filter, notes: said, isPartial } = readWandbFilter(fields.json['filters']);
  notes.push(...said);
  if (!isPartial) fields.take('filters', (value): value is unknown => value !== undefined);
  const search = fields.inner('search');
  const query = search.words('query');
  if (search.flag('isRegex') !== true || query === undefined) return { ...(filter && { filter }), ...(query && { search: query }) };
  notes.push('The search by a pattern is a filter of run names, whose patterns are RE2’s.');
  const named = { op: 'matches' as const, column: { from: 'run' as const, key: 'name' as const }, value: query };
  return { filter: filter ? { op: 'and', of: [filter, named] } : named };
}

function sortOf(fields: Fields, notes: string[]): SortKey[] {
  const sort = fields.inner('sort');
  const keys = sort.list('keys') ?? [];
  const read = keys.map((key) => sortKeyOf(key));
  if (read.includes(undefined)) {
    sort.giveBack('keys');
    notes.push('A key of the sort has no counterpart.');
  }
  return read.flatMap((key) => key ?? []);
}

function sortKeyOf(json: unknown): SortKey | undefined {
  const fields = new Fields(json);
  const column = keyColumn(json && isObject(json) ? json['key'] : undefined);
  return column && { column, ascending: fields.flag('ascending') ?? false };
}

function keyColumn(json: unknown): Column | undefined {
  const key = new Fields(json);
  return sectionColumn(key.text('section') ?? 'run', key.text('name') ?? '');
}

function grouping(fields: Fields, notes: string[]): Pick<RunSet, 'groupBy'> {
  const read = (fields.list('grouping') ?? []).map(keyColumn);
  const columns = read.flatMap((column) => column ?? []);
  if (columns.length < read.length) {
    fields.giveBack('grouping');
    notes.push('A key of the grouping has no counterpart.');
  }
  if (columns.length === 0) return {};
  notes.push('Line plots draw each run of a group by itself.');
  return { groupBy: columns };
}

/** `root` 1: all runs but those of the tree are drawn; 0: those alone. */
function visibility(fields: Fields): Pick<RunSet, 'hidden' | 'only'> {
  const selections = fields.inner('selections');
  const root = selections.take('root', (value): value is 0 | 1 => value === 0 || value === 1);
  selections.usual({ bounds: [] });
  const tree = selections.texts('tree') ?? [];
  return root === 0 ? { hidden: [], only: tree } : { hidden: tree };
}

function baselineOf(fields: Fields): Pick<RunSet, 'baseline'> {
  const id = fields.words('baselineRunId');
  return id === undefined ? {} : { baseline: runIdOf(id) };
}

/** The id of a run as its project knows it, of W&B’s own id for it: base64 of `Run:v1:ID:PROJECT:ENTITY`. */
function runIdOf(id: string): RunId {
  if (!/^[A-Za-z0-9+/_-]{8,}={0,2}$/.test(id)) return id;
  try {
    return /^Run:v1:([^:]+):/.exec(atob(id.replaceAll('-', '+').replaceAll('_', '/')))?.[1] ?? id;
  } catch {
    return id;
  }
}
