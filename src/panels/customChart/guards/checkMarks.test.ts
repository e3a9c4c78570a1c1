import { describe, expect, it } from 'vitest';
import { checkMarks } from './checkMarks.js';
import type { Dataset } from '../datasets.js';
import { mostMarks } from '../plan.js';
import type { ChartJson } from '../spec.js';

/** As many rows as may be drawn and one more, all different in `x`, of two kinds; and a small set beside it. */
const rows = Array.from({ length: mostMarks + 1 }, (_, i) => ({ x: i, 'y.z': i, kind: i % 2 }));
const history: Dataset = { name: 'history', fields: ['x', 'y.z', 'kind'], rows, notes: [] };
const runs: Dataset = { name: 'runs', fields: ['x'], rows: rows.slice(0, 50), notes: [] };
const x = { field: 'x' };
const data = { name: 'history' };

const check =
  (chart: ChartJson, large: Dataset = history) =>
  () =>
    checkMarks(chart, [runs, large]);

describe('marks of rows one by one', () => {
  it.each<[string, ChartJson]>([
    ['points', { data, mark: 'point', encoding: { x } }],
    ['what a filter may leave', { data, transform: [{ filter: 'datum.x > 0' }], mark: 'bar', encoding: { x } }],
    [
      'one of two layers',
      {
        data,
        layer: [
          { mark: 'bar', encoding: { y: { aggregate: 'count' } } },
          { mark: 'rule', encoding: { x } },
        ],
      },
    ],
    ['the views of a facet', { data, facet: { field: 'kind' }, spec: { mark: 'point' } }],
    ['the data that was chosen last, under W&B’s name', { data: { name: 'wandb' }, mark: 'point' }],
    ['a layer with data of its own', { data: { name: 'runs' }, layer: [{ mark: 'point' }, { data, mark: 'point' }] }],
  ])('are refused beyond 20,000: %s', (_, chart) => {
    expect(check(chart)).toThrow('history has 20,001 rows, and the chart draws each of them: it can draw at most 20,000.');
    expect(check(chart, { ...history, rows: rows.slice(1) })).not.toThrow();
  });

  it.each<[string, ChartJson, string]>([
    [
      'groups that are as many as rows',
      { data, transform: [{ aggregate: [{ op: 'count', as: 'n' }], groupby: ['x', 'kind'] }], mark: 'point' },
      '20,001',
    ],
    ['a name that is escaped', { data, mark: 'bar', encoding: { x: { field: 'y\\.z' }, y: { aggregate: 'count' } } }, '20,001'],
    ['a pivot of as many rows', { data, transform: [{ pivot: 'kind', value: 'x', groupby: ['x'] }], mark: 'point' }, '20,001'],
    ['a fold', { data, transform: [{ fold: ['x', 'kind'] }], mark: 'point' }, '40,002'],
  ])('are counted as they are drawn: %s', (_, chart, count) => {
    expect(check(chart)).toThrow(new RegExp(`${count === '20,001' ? 'history has' : 'The chart would draw'} ${count} `));
  });
});

describe('rows that the chart puts together', () => {
  it.each<[string, ChartJson]>([
    ['bins', { data, mark: 'bar', encoding: { x: { ...x, bin: true }, y: { aggregate: 'count' } } }],
    [
      'a transform above layers',
      { data, transform: [{ aggregate: [{ op: 'mean', field: 'x', as: 'm' }] }], layer: [{ mark: 'point' }, { mark: { type: 'line' } }] },
    ],
    ['groups of a field', { data, transform: [{ aggregate: [{ op: 'mean', field: 'x', as: 'm' }], groupby: ['kind'] }], mark: 'point' }],
    ['a pivot', { data, transform: [{ pivot: 'kind', value: 'x' }], mark: 'point' }],
    ['a pivot by few', { data, transform: [{ pivot: 'x', value: 'x', groupby: ['kind'] }], mark: 'point' }],
    ['a sample', { data, transform: [{ sample: 500 }], mark: 'point' }],
    ['a density', { data, transform: [{ density: 'x' }], mark: 'area' }],
    ['boxes', { data, mark: { type: 'boxplot' }, encoding: { x } }],
    [
      'a fitted line over the points of a small set',
      { data: { name: 'runs' }, layer: [{ mark: 'point' }, { data, transform: [{ regression: 'x', on: 'kind' }], mark: 'line' }] },
    ],
  ])('are taken whole: %s', (_, chart) => expect(check(chart)).not.toThrow());
});
