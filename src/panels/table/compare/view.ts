import {
  canonicalJson,
  type ComparisonFacts,
  type Frame,
  type RunId,
  type TableComparePlan,
  type TableComparison,
} from '../../../model/index.js';
import { runIdAt, runNameAt } from '../../groups/index.js';
import type { Answer, PanelContext } from '../../panelKind.js';
import { pageSize } from '../plan.js';
import type { TableSpec, TableState } from '../spec.js';
import type { CellType, GridColumn } from '../tableColumns.js';
import type { TableView } from '../view.js';
import { besideColumns, stackedColumns } from './columns.js';
import { comparedRowReader, type ComparedRow } from './rows.js';
import { shownOrder } from './order.js';
import { comparePage, comparison, lostKeys, shownColumns } from './plan.js';
import {
  answeredSides,
  comparedSides,
  isCommon,
  runsWithTable,
  sideColumns,
  stepsOf,
  type Side,
  type SideColumn,
  type Sides,
} from './sides.js';
import type { CompareSpec } from './spec.js';
import { nothingReason, noRowReason, summaryText } from './words.js';

/** A run that can be a side. */
export interface RunChoice {
  id: RunId;
  name: string;
  /** Index of the run, hence its colour; -1 where it is not known. */
  index: number;
  steps: readonly number[];
}

/** A side as it is shown. */
export interface ShownSide extends Side, Omit<RunChoice, 'id'> {}

/** A compared column, and in how many rows the sides differ in it. */
export interface ComparedColumn {
  name: string;
  type: CellType;
  changed: number;
}

/** What a comparison draws: a grid whose rows are joined ones, and the facts about all of them. */
export interface CompareView extends TableView {
  a: ShownSide | undefined;
  b: ShownSide | undefined;
  /** The sides that figures and rows are of: those of the last answer, while another is on its way. */
  shownSides: { a: ShownSide | undefined; b: ShownSide | undefined };
  choices: readonly RunChoice[];
  /** Runs of the run set that logged the table; undefined until that is known. */
  listed: readonly RunId[] | undefined;
  /** All columns of the two tables. */
  all: readonly SideColumn[];
  /** Of the sides that are shown those that were chosen, and what rows are joined by. */
  shown: readonly SideColumn[];
  /** Those of the compare that are no part of the key. */
  compared: readonly ComparedColumn[];
  /** Undefined before the first answer. */
  facts: ComparisonFacts | undefined;
  /** Chosen columns that one of the tables lacks, so that rows are not joined by them. */
  lostKeys: readonly string[];
  /** A column per value, whatever the layout. */
  valueColumns: readonly GridColumn[];
  /** The same for a file, and how its rows are read: files are the same in every language. */
  fileColumns: readonly GridColumn[];
  readRow: ReturnType<typeof comparedRowReader>;
  at: (position: number) => ComparedRow | undefined;
}

/** Whether the view is that of a comparison. */
export function isCompareView(view: TableView): view is CompareView {
  return 'facts' in view;
}

/** The view of what has arrived. Rows and figures of another comparison stand until the next have come, and are marked as stale. */
export function viewCompare(
  answers: readonly Answer[],
  spec: TableSpec,
  compare: CompareSpec,
  state: TableState,
  context: PanelContext,
): CompareView {
  const { locale } = context;
  const { lists, counts, pages } = sorted(answers);
  const chosen = comparedSides(spec, compare, state.compare?.listed, context);
  const all = sideColumns(chosen);
  const choices = choicesOf(lists, spec.table, chosen, context);
  const shownSide = (side: Side | undefined): ShownSide | undefined => side && { ...nameOf(side.run, choices), ...side };
  const [a, b] = [shownSide(chosen.a), shownSide(chosen.b)];
  const sidesOf = (plan: TableComparison | undefined): Sides => (plan ? answeredSides(plan, context.catalog) : chosen);
  const wanted = comparison(spec, compare, state, context);
  const facts = counts?.frame.comparison;
  const answered = sidesOf(pages[0]?.plan ?? counts?.plan);
  const keys = pages[0]?.frame.comparison?.keys ?? facts?.keys ?? [];
  const shown = shownColumns(spec, { keys: [...(compare.keys ?? []), ...keys] }, sideColumns(answered));
  const comparedNames = pages[0]?.plan.compare ?? [];
  const readShown = comparedRowReader(comparedNames, locale);
  const beside = besideColumns(keys, shown, locale);
  const columns = compare.layout === 'stacked' ? stackedColumns(keys, shown, locale) : beside;
  const total = pages[0]?.frame.total ?? 0;
  const compared = comparedColumns(counts?.frame, shown, keys);
  const figured = counts ? sidesOf(counts.plan) : answered;
  const shownSides = { a: shownSide(figured.a), b: shownSide(figured.b) };
  const parts = { a, b, shownSides, all, shown, compared, facts, lostKeys: lostKeys(compare, all) };
  const nothing = nothingReason(spec.table, parts, context);
  const empty = nothing ?? (pages.length > 0 && total === 0 ? noRowReason(state, parts, locale) : undefined);
  return {
    ...parts,
    choices,
    listed: lists[0] && idsOf(lists[0]),
    columns: nothing === undefined ? columns : [],
    valueColumns: beside,
    fileColumns: besideColumns(keys, shown),
    readRow: comparedRowReader(comparedNames),
    total: nothing === undefined ? total : 0,
    of: rowsOf(facts),
    runs: undefined,
    sort: shownOrder(pages[0]?.plan.sort ?? [], compare.layout),
    stale: nothing === undefined && (!wanted || !isCurrent(pages[0]?.plan, wanted, spec, compare, state, context)),
    loaded: pages.flatMap(({ plan, frame }) => Array.from({ length: frame.rows }, (_, row) => plan.offset + row)),
    at: reader(pages, readShown, [...beside, ...allValues(shown)]),
    empty,
    summary: nothing ?? summaryText(parts, locale),
  };
}

interface Pages {
  plan: TableComparePlan;
  frame: Frame;
}

function sorted(answers: readonly Answer[]) {
  const pages = answers.flatMap(({ plan, frame }): Pages[] => (plan.kind === 'table.compare' ? [{ plan, frame }] : []));
  return {
    lists: answers.flatMap(({ plan, frame }) => (plan.kind === 'runs.columns' ? [frame] : [])),
    counts: answers.flatMap(({ plan, frame }) => (plan.kind === 'table.compare.counts' ? [{ plan, frame }] : []))[0],
    pages: pages.toSorted((one, other) => one.plan.offset - other.plan.offset),
  };
}

/** All values of both sides, of the key and of columns that one table alone has too: for a row in full. */
function allValues(shown: readonly SideColumn[]): GridColumn[] {
  return besideColumns(
    [],
    shown.map(({ name, a, b }) => ({ name, a: a ?? b, b: b ?? a })),
  );
}

function reader(pages: readonly Pages[], readRow: CompareView['readRow'], columns: readonly GridColumn[]): CompareView['at'] {
  const frames = new Map(pages.map(({ plan, frame }) => [plan.offset, frame]));
  return (position) => {
    const offset = Math.floor(position / pageSize) * pageSize;
    const frame = frames.get(offset);
    return frame && position - offset < frame.rows ? readRow(frame, position - offset, position, columns) : undefined;
  };
}

function choicesOf(
  lists: readonly Frame[],
  table: string,
  { a, b }: { a: Side | undefined; b: Side | undefined },
  { catalog, runs }: PanelContext,
): RunChoice[] {
  const [listed, chosen] = lists;
  const named = new Map([...rowsOfRuns(chosen), ...rowsOfRuns(listed)].map((choice) => [choice.id, choice]));
  const kept = new Set([...(listed ? idsOf(listed) : []), ...[a, b].flatMap((side) => side?.run ?? [])]);
  const order = runsWithTable(catalog, table).filter((run) => kept.has(run) || run === runs.baseline);
  return [...new Set([...order.filter((run) => run === runs.baseline), ...order, ...kept])].map((id) => ({
    ...(named.get(id) ?? { id, name: id, index: -1 }),
    steps: stepsOf(catalog, id, table),
  }));
}

function rowsOfRuns(frame: Frame | undefined): Omit<RunChoice, 'steps'>[] {
  const run = frame?.columns['run'];
  return frame && run instanceof Int32Array
    ? Array.from(run, (index, row) => ({ id: runIdAt(frame, row), name: runNameAt(frame, row), index }))
    : [];
}

function idsOf(frame: Frame): RunId[] {
  return rowsOfRuns(frame).map(({ id }) => id);
}

function nameOf(id: RunId, choices: readonly RunChoice[]): Omit<RunChoice, 'id'> {
  return choices.find((choice) => choice.id === id) ?? { name: id, index: -1, steps: [] };
}

function comparedColumns(frame: Frame | undefined, shown: readonly SideColumn[], keys: readonly string[]): ComparedColumn[] {
  const { column, changed } = frame?.columns ?? {};
  const figures = new Map(
    Array.isArray(column) && changed instanceof Int32Array ? column.map((name, i) => [String(name), changed[i]!]) : [],
  );
  return shown
    .filter((one) => isCommon(one) && !keys.includes(one.name))
    .map(({ name, a, b }) => ({ name, type: a === b ? a! : 'mixed', changed: figures.get(name) ?? 0 }));
}

function rowsOf(facts: ComparisonFacts | undefined): number {
  return facts?.counts ? Object.values(facts.counts).reduce((sum, count) => sum + count, 0) : 0;
}

function isCurrent(
  shown: TableComparePlan | undefined,
  wanted: TableComparison,
  spec: TableSpec,
  compare: CompareSpec,
  state: TableState,
  context: PanelContext,
): boolean {
  return (
    shown !== undefined && canonicalJson(comparePage(wanted, spec, compare, state, context, 0)) === canonicalJson({ ...shown, offset: 0 })
  );
}
