import { describe, expect, it } from 'vitest';
import { memoryExport } from '../../../tests/support/memoryExport.js';
import { makeRun } from '../../../tests/support/makeRun.js';
import { tableOf } from '../../../tests/support/tableOf.js';
import { aggregateId, allRuns, catalogOf, columnId, type Column, type Frame, type TableGroupsPlan } from '../../model/index.js';
import type { PanelContext } from '../panelKind.js';
import { withGroupBy } from './columnEdits.js';
import { countsText } from './countsText.js';
import { csvHead, csvLines } from './csv.js';
import { groupGridColumns } from './groupColumns.js';
import { groupFilter, viewGroups } from './groupView.js';
import { planTable, rowQuery } from './plan.js';
import { initialTableState, tableSpecSchema, type TableSpec, type TableState } from './spec.js';
import { sortShown, withSort } from './tableSort.js';
import { tableTwin } from './tableTwin.js';

const rows = [
  { label: 'cat', loss: 0.5, right: true, spectrum: Float64Array.of(1) },
  { label: 'dog', loss: 1.5, right: false, spectrum: Float64Array.of(2) },
];
const table = ['x', 'y'].map((runId) => tableOf('t', rows, { runId }));
const context: PanelContext = {
  runs: allRuns('p'),
  selection: { filter: undefined, own: [], effect: 'grey' },
  size: { width: 800, height: 400 },
  pixelRatio: 1,
  theme: 'light',
  catalog: catalogOf(
    memoryExport({ id: 'p', name: 'p', runs: ['x', 'y'].map((id) => makeRun(id)), tables: table, parameters: [], warnings: [] }).manifest,
  ),
};
const columnOf = (key: string): Column => ({ from: 'table', table: 't', key });
const spec: TableSpec = { table: 't', groupBy: [columnOf('label')] };
const labels = (of: TableSpec): string[] => groupGridColumns(of, context.catalog).map(({ label }) => label);

/** An answer of two groups, the second without a key, whose losses are NaN but one. */
function answer(plan: TableGroupsPlan): Frame {
  const cells = { label: ['cat', undefined], rows: Int32Array.of(2, 3), mean: [0.5, 1.25], finite: [2, 1] };
  const loss = columnOf('loss');
  return {
    columns: {
      [columnId(columnOf('label'))]: cells.label,
      rows: cells.rows,
      [aggregateId({ column: loss, measure: 'mean' })]: cells.mean,
      [aggregateId({ column: loss, measure: 'finite' })]: cells.finite,
      [aggregateId({ column: columnOf('right'), measure: 'share' })]: [0.25, undefined],
      [aggregateId({ column: columnOf('spectrum'), measure: 'distinct' })]: [1, 2],
    },
    rows: 2,
    total: 2,
    groups: { rows: 5 },
    fidelity: { kind: 'exact' },
    notes: [],
    versions: { [plan.kind]: 1 },
  };
}

const asked = (of: TableSpec, state: TableState = initialTableState): TableGroupsPlan =>
  planTable(of, state, context)[0] as TableGroupsPlan;
const show = (of: TableSpec = spec, state: TableState = initialTableState) =>
  viewGroups([{ plan: asked(of, state), frame: answer(asked(of, state)) }], of, state, context);

describe('the columns of groups', () => {
  it('are the keys, how many rows, and of each other column what its type has', () => {
    expect(labels(spec)).toEqual(['label', 'Rows', 'loss (mean)', 'right (share true)', 'spectrum (distinct)']);
    expect(labels({ ...spec, measures: { loss: 'sd', right: 'count' } })).toContain('loss (sd)');
  });

  it('do not have what the type of a column has not, nor columns that are hidden, but keys that are', () => {
    expect(labels({ ...spec, measures: { right: 'median' } })).toContain('right (share true)');
    expect(labels({ ...spec, columns: ['loss'] })).toEqual(['label', 'Rows', 'loss (mean)']);
  });
});

describe('what is asked', () => {
  it('is a page of groups, with how many numbers are finite beside figures of those', () => {
    const plan = asked({ ...spec, groupSort: [{ of: 'rows', ascending: false }] });
    expect([plan.kind, plan.by, plan.sort]).toEqual(['table.groups', [columnOf('label')], [{ of: 'rows', ascending: false }]]);
    expect(plan.aggregates.map(aggregateId)).toEqual(
      ['mean', 'finite']
        .map((measure) => `${measure} ${columnId(columnOf('loss'))}`)
        .concat([`share ${columnId(columnOf('right'))}`, `distinct ${columnId(columnOf('spectrum'))}`]),
    );
  });

  it('tells runs of one name apart', () => {
    const name: Column = { from: 'run', key: 'name' };
    expect(asked({ table: 't', groupBy: [name] }).by).toEqual([name, { from: 'run', key: 'run_id' }]);
  });

  it('is rows of the open group alone, as long as the panel groups by the same', () => {
    const filter = groupFilter([columnOf('label')], show().at(1)!.cells);
    expect(filter).toEqual({ op: 'is not set', column: columnOf('label') });
    const state: TableState = { ...initialTableState, group: { by: [columnOf('label')], filter, position: 1 } };
    expect(planTable(spec, state, context)[0]).toMatchObject({ kind: 'table.page', rows: { filter } });
    const other = withGroupBy(spec, columnOf('right'));
    expect(planTable(other, state, context)[0]).toMatchObject({ kind: 'table.groups' });
    expect(rowQuery(other, state, context).filter).toBeUndefined();
  });
});

describe('what is shown', () => {
  it('counts groups and rows, and says of figures what they leave out', () => {
    const view = show();
    expect([view.total, countsText(view), view.stale]).toEqual([2, '2 groups · 5 of 4 rows · 2 runs', false]);
    const mean = aggregateId({ column: columnOf('loss'), measure: 'mean' });
    expect([view.at(0)!.titles!.get(mean), view.at(1)!.titles!.get(mean)]).toEqual([undefined, 'mean of 1 finite number, in 3 rows']);
    expect(view.summary).toBe('t: 2 groups of 5 rows that match, by label.');
    expect(tableTwin(view).columns.map(({ text }) => text(1))).toEqual(['–', '3', '1.25', '–', '2']);
  });

  it('is stale once other figures are asked for, and shows none of those', () => {
    const plan = asked(spec);
    const next: TableSpec = { ...spec, measures: { loss: 'max' } };
    const view = viewGroups([{ plan, frame: answer(plan) }], next, initialTableState, context);
    expect([view.stale, view.columns.map(({ label }) => label)]).toEqual([
      true,
      ['label', 'Rows', 'right (share true)', 'spectrum (distinct)'],
    ]);
  });

  it('goes to a file as it is', () => {
    const view = show();
    const lines = csvLines(
      [0, 1].map((row) => view.at(row)!),
      view.columns,
    );
    expect(csvHead(view.columns) + lines).toBe(
      ['label,Rows,loss (mean),right (share true),spectrum (distinct)', 'cat,2,0.5,0.25,1', ',3,1.25,,2', ''].join('\r\n'),
    );
  });
});

describe('the order of groups', () => {
  const columns = groupGridColumns(spec, context.catalog);
  it('is by any column, kept beside that of rows, with levels that are not shown', () => {
    const ids = columns.map(({ id }) => id);
    const hidden = { of: 'aggregate' as const, column: columnOf('loss'), measure: 'sum' as const, ascending: true };
    const sorted: TableSpec = { ...spec, groupSort: [hidden] };
    const [level] = sortShown(sorted, initialTableState);
    const next = withSort(sorted, initialTableState, columns, [level!, ...ids.slice(0, 3).map((id) => ({ id, desc: true }))]);
    expect(next).toEqual({
      groupSort: [
        hidden,
        { of: 'key', column: columnOf('label'), ascending: false },
        { of: 'rows', ascending: false },
        { of: 'aggregate', column: columnOf('loss'), measure: 'mean', ascending: false },
      ],
    });
    expect(sortShown(spec, { ...initialTableState, ...next }).map(({ id }) => id)).toEqual([level!.id, ...ids.slice(0, 3)]);
  });

  it('loses the level of a column that groups no more', () => {
    const by: TableSpec = {
      ...spec,
      groupSort: [
        { of: 'key', column: columnOf('label'), ascending: false },
        { of: 'rows', ascending: true },
      ],
    };
    const changed = withGroupBy(withGroupBy(by, columnOf('right')), columnOf('label'));
    expect([changed.groupBy, changed.groupSort]).toEqual([[columnOf('right')], [{ of: 'rows', ascending: true }]]);
    expect(withGroupBy(changed, columnOf('right')).groupBy).toBeUndefined();
  });
});

it('grouping, measures, order and widths survive being saved', () => {
  const saved: TableSpec = {
    ...spec,
    measures: { loss: 'median' },
    groupSort: [{ of: 'aggregate', column: columnOf('loss'), measure: 'median', ascending: false }],
    widths: { 'run.name': 120 },
  };
  expect(tableSpecSchema.parse(JSON.parse(JSON.stringify(saved)))).toEqual(saved);
});
