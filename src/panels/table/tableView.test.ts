import { describe, expect, it } from 'vitest';
import { memoryExport } from '../../../tests/support/memoryExport.js';
import { makeRun } from '../../../tests/support/makeRun.js';
import { tableOf } from '../../../tests/support/tableOf.js';
import { allRuns, catalogOf, columnId, likelyTable, type Column, type Frame, type LoggedTable, type Plan } from '../../model/index.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { columnEdits, movedOrder, type ColumnEdits } from './columnEdits.js';
import { countsText } from './countsText.js';
import { planTable } from './plan.js';
import { initialTableState, type TableSpec, type TableState } from './spec.js';
import { gridColumns } from './tableColumns.js';
import { tableTwin } from './tableTwin.js';
import { viewTable } from './view.js';

const rowsOf = (count: number, names: readonly string[]) =>
  Array.from({ length: count }, (_, i) => Object.fromEntries(names.map((name) => [name, i])));

const logged = (key: string, count: number, fields: Partial<LoggedTable> = {}, names: readonly string[] = ['a', 'b', 'c']): LoggedTable =>
  tableOf(key, rowsOf(count, names), fields);

const contextOf = (tables: LoggedTable[], more: Partial<PanelContext> = {}): PanelContext => ({
  runs: allRuns('p'),
  selection: { filter: undefined, own: [], effect: 'grey' },
  size: { width: 800, height: 400 },
  pixelRatio: 1,
  theme: 'light',
  catalog: catalogOf(
    memoryExport({ id: 'p', name: 'p', runs: ['x', 'y'].map((id) => makeRun(id)), tables, parameters: [], warnings: [] }).manifest,
  ),
  ...more,
});

/** Answers as an engine gives them for a table of `total` rows whose cells are their places. */
function answersOf(plans: readonly Plan[], total: number): Answer[] {
  return plans.flatMap((plan) => {
    if (plan.kind !== 'table.page') return [];
    const rows = Math.max(0, Math.min(plan.limit, total - plan.offset));
    const places = Array.from({ length: rows }, (_, i) => plan.offset + i);
    const columns = Object.fromEntries(plan.columns.map((column) => [columnId(column), places]));
    const frame: Frame = {
      columns: { run: Int32Array.from(places, () => 0), table: Int32Array.from(places, () => 0), row: Int32Array.from(places), ...columns },
      rows,
      total,
      fidelity: { kind: 'exact' },
      notes: [],
      versions: {},
    };
    return [{ plan, frame }];
  });
}

const spec: TableSpec = { table: 't' };
const columnOf = (key: string): Column => ({ from: 'table', table: 't', key });
const show = (context: PanelContext, total: number, state: TableState = initialTableState) =>
  viewTable(answersOf(planTable(spec, state, context), total), spec, state, context);

describe('what the heading counts', () => {
  const tables = [
    logged('t', 10, { runId: 'x', step: 1 }),
    logged('t', 20, { runId: 'x', step: 2 }),
    logged('t', 7, { runId: 'y', step: 1 }),
    logged('other', 500, { runId: 'y' }),
  ];
  const fidelityOf = (context: PanelContext, total: number): string | undefined => countsText(show(context, total));

  it('are the rows of the tables that the step chooses, by default the last of each run', () => {
    expect(fidelityOf(contextOf(tables), 27)).toBe('27 rows · 2 runs');
    expect(fidelityOf(contextOf(tables), 5)).toBe('5 of 27 rows · 2 runs');
  });

  it('are the runs of the run set alone, and none where a filter says which those are', () => {
    expect(fidelityOf(contextOf(tables, { runs: { ...allRuns('p'), hidden: ['y'] } }), 20)).toBe('20 of 27 rows · 1 run');
    expect(fidelityOf(contextOf(tables, { runs: { ...allRuns('p'), search: 'x' } }), 20)).toBe('20 of 27 rows');
  });

  it('are rows alone where no run logged the table', () => {
    expect(fidelityOf(contextOf([logged('t', 10, {})]), 10)).toBe('10 rows');
  });

  it('stay those of the answers while another step is on its way', () => {
    const context = contextOf(tables);
    const answers = answersOf(planTable(spec, initialTableState, context), 27);
    const view = viewTable(answers, { ...spec, step: 1 }, initialTableState, context);
    expect([view.total, view.of, view.stale]).toEqual([27, 27, true]);
  });
});

describe('rows of an earlier question', () => {
  const context = contextOf([logged('t', 300, { runId: 'x' })]);
  const answers = answersOf(planTable(spec, initialTableState, context), 300);

  it('stand under the order they are in, not under the one that was asked since', () => {
    const next: TableState = { ...initialTableState, sort: [{ column: columnOf('b'), ascending: true }] };
    const old = viewTable(answers, spec, next, context);
    expect([old.sort, old.stale, old.total]).toEqual([[], true, 300]);
    const now = viewTable(answersOf(planTable(spec, next, context), 300), spec, next, context);
    expect([now.sort, now.stale]).toEqual([[{ id: columnId(columnOf('b')), desc: false }], false]);
  });

  it('stand without the columns that were not asked for', () => {
    const few: TableSpec = { table: 't', columns: ['a'] };
    const old = viewTable(answersOf(planTable(few, initialTableState, context), 300), spec, initialTableState, context);
    expect(old.columns.map(({ label }) => label)).toEqual(['a']);
  });

  it('are not shown as those of another table, nor is that said to be empty', () => {
    const view = viewTable(answers, { table: 'other' }, initialTableState, contextOf([logged('t', 3), logged('other', 3)]));
    expect([view.total, view.empty, view.at(0)]).toEqual([0, undefined, undefined]);
    expect(countsText(view)).toBeUndefined();
  });
});

describe('the rows as a table', () => {
  it('are those that are loaded, wherever that is, and its caption says which', () => {
    const view = show(contextOf([logged('t', 5, { runId: 'x' })]), 900_000, { ...initialTableState, first: 700_050, last: 700_110 });
    const twin = tableTwin(view);
    expect(twin.rows).toBe(200);
    expect(twin.columns[0]!.text(0)).toBe('700,000');
    expect(twin.caption).toContain('Here are rows 700,001 to 700,200 of 900,000');
  });

  it('are all where all are loaded', () => {
    const view = show(contextOf([logged('t', 5, { runId: 'x' })]), 5);
    expect(tableTwin(view)).toMatchObject({ rows: 5, caption: view.summary });
  });
});

describe('the menu of a column', () => {
  const { catalog } = contextOf([logged('t', 3)]);
  const columnsOf = (of: TableSpec) => gridColumns(of, catalog);
  const idOf = (name: string): string => columnId(columnOf(name));
  const edited = (from: TableSpec, act: (edits: ColumnEdits) => void): TableSpec => {
    let made = from;
    act(columnEdits(from, catalog, (next) => (made = next))!);
    return made;
  };
  const moved = (from: TableSpec, name: string, by: -1 | 1): TableSpec => {
    const order = movedOrder(['a', 'b', 'c'].map(idOf), columnsOf(from), idOf(name), by);
    return order ? edited(from, ({ onOrder }) => onOrder(order)) : from;
  };
  const labels = (of: TableSpec): string[] => gridColumns(of, catalog).map(({ label }) => label);

  it('pins, hides another, and unpins into the order there was', () => {
    const pinned = edited(spec, ({ onPinned }) => onPinned([idOf('c')]));
    expect(labels(pinned)).toEqual(['c', 'a', 'b']);
    const hidden = edited(pinned, ({ onHide }) => onHide(columnsOf(pinned).find(({ label }) => label === 'b')!));
    expect(labels(edited(hidden, ({ onPinned }) => onPinned([])))).toEqual(['a', 'c']);
  });

  it('moves a column by one on screen, and no free one before a pinned one', () => {
    const pinned = edited(spec, ({ onPinned }) => onPinned([idOf('b')]));
    expect(labels(moved(pinned, 'a', 1))).toEqual(['b', 'c', 'a']);
    expect(labels(moved(pinned, 'a', -1))).toEqual(['b', 'a', 'c']);
    expect(labels(moved(spec, 'c', -1))).toEqual(['a', 'c', 'b']);
  });
});

describe('the table of a new panel', () => {
  const tables = [logged('small', 4), logged('large', 900), logged('preds', 20, {}, ['y_true', 'y_pred']), logged('last', 1)];
  const keyOf = (some: LoggedTable[]): string | undefined => likelyTable(contextOf(some).catalog!.tables);

  it('is one of predictions, of those the one with most of their columns, else the largest', () => {
    expect(keyOf(tables)).toBe('preds');
    const scored = logged('scored', 3, {}, ['y_true', 'y_pred', 'score_cat']);
    expect(keyOf([...tables, scored])).toBe('scored');
    expect(keyOf([...tables, logged('untrue', 900, {}, ['y_pred', 'score_cat', 'score_dog'])])).toBe('preds');
    expect(keyOf(tables.filter(({ key }) => key !== 'preds'))).toBe('large');
    expect(keyOf([])).toBeUndefined();
  });
});
