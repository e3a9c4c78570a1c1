import {
  allOf,
  type Filter,
  type Plan,
  type RowQuery,
  type RunsColumnsPlan,
  type TableComparePlan,
  type TableComparison,
} from '../../../model/index.js';
import { idColumn, nameColumn } from '../../groups/index.js';
import type { PanelContext } from '../../panelKind.js';
import { selectedRuns } from '../../panelSelection.js';
import { rowFilter } from '../../rowSelection.js';
import { pageSize } from '../plan.js';
import type { TableSpec, TableState } from '../spec.js';
import { likelyKeys } from './likelyKeys.js';
import { comparedSort } from './order.js';
import { comparedSides, isCommon, runsWithTable, sideColumns, type Side, type SideColumn } from './sides.js';
import type { CompareSpec } from './spec.js';

/** The columns that are compared and shown: the chosen ones, and what rows are joined by. */
export function shownColumns({ columns: chosen }: TableSpec, { keys = [] }: CompareSpec, columns: readonly SideColumn[]): SideColumn[] {
  return chosen ? columns.filter(({ name }) => chosen.includes(name) || keys.includes(name)) : [...columns];
}

/** Of the chosen key what both tables have; undefined where there is no choice or it cannot be kept, so that a likely one is taken. */
export function chosenKeys({ keys }: CompareSpec, columns: readonly SideColumn[]): string[] | undefined {
  const common = new Set(columns.filter(isCommon).map(({ name }) => name));
  return keys?.every((key) => common.has(key)) ? keys : undefined;
}

/** Of the chosen key the columns that one of the tables lacks, for which a likely one is taken. */
export function lostKeys({ keys = [] }: CompareSpec, columns: readonly SideColumn[]): string[] {
  return keys.filter((key) => !columns.some((column) => column.name === key && isCommon(column)));
}

/** What is compared; undefined where one side has no table or the two have no column in common. */
export function comparison(spec: TableSpec, compare: CompareSpec, state: TableState, context: PanelContext): TableComparison | undefined {
  const sides = comparedSides(spec, compare, state.compare?.listed, context);
  const columns = sideColumns(sides);
  if (!sides.a?.tables.length || !sides.b?.tables.length || !columns.some(isCommon)) return undefined;
  const selected = rowFilter(context.selection, spec.table);
  const filters: Filter[] = [...(spec.filter ? [spec.filter] : []), ...(selected ? [selected] : [])];
  const sourceOf = ({ run, table, step }: Side): RowQuery => ({
    runs: { project: context.runs.project, only: [run] },
    table,
    step,
    ...(filters.length > 0 && { filter: allOf(filters) }),
    ...(state.search !== '' && { search: state.search }),
  });
  return {
    rows: sourceOf(sides.a),
    other: sourceOf(sides.b),
    keys: chosenKeys(compare, columns) ?? { oneOf: likelyKeys(columns.filter(isCommon)) },
    compare: shownColumns(spec, compare, columns)
      .filter(isCommon)
      .map(({ name }) => name),
  };
}

/** The page at `offset` joined rows. */
export function comparePage(
  asked: TableComparison,
  spec: TableSpec,
  compare: CompareSpec,
  state: TableState,
  context: PanelContext,
  offset: number,
  limit = pageSize,
): TableComparePlan {
  const { show, differs, sort, listed } = state.compare ?? {};
  const columns = sideColumns(comparedSides(spec, compare, listed, context));
  const sorted = comparedSort(sort).filter(({ column }) => columns.some(({ name }) => name === column));
  const keys = Array.isArray(asked.keys) ? asked.keys : asked.keys.oneOf;
  return {
    kind: 'table.compare',
    ...asked,
    columns: [...new Set([...keys, ...shownColumns(spec, compare, columns).map(({ name }) => name)])],
    ...(show && { show: [show] }),
    ...(differs !== undefined && asked.compare.includes(differs) && { differs }),
    ...(sorted.length > 0 && { sort: sorted }),
    offset,
    limit,
  };
}

/** Which runs there are to choose from, what those that are compared are called, how the tables compare, and the pages on screen. */
export function planCompare(spec: TableSpec, compare: CompareSpec, state: TableState, context: PanelContext): Plan[] {
  const having = runsWithTable(context.catalog, spec.table);
  if (having.length === 0) return [];
  const { a, b } = comparedSides(spec, compare, state.compare?.listed, context);
  const chosen = [...new Set([a, b].flatMap((side) => side?.run ?? []))];
  const selected = selectedRuns(context);
  const offered = new Set(selected.only ?? having);
  const runs = (only: string[], query = { project: context.runs.project }): RunsColumnsPlan => ({
    kind: 'runs.columns',
    runs: { ...query, only },
    columns: [idColumn, nameColumn],
  });
  const lists = [
    runs(
      having.filter((run) => offered.has(run)),
      selected,
    ),
    runs(chosen),
  ];
  const asked = comparison(spec, compare, state, context);
  if (!asked) return lists;
  const first = Math.floor(state.first / pageSize);
  const last = Math.max(first, Math.floor(state.last / pageSize));
  const pages = Array.from({ length: last - first + 1 }, (_, i) =>
    comparePage(asked, spec, compare, state, context, (first + i) * pageSize),
  );
  return [...lists, { kind: 'table.compare.counts', ...asked }, ...pages];
}
