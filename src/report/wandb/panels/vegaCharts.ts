import type { CustomChartSpec } from '../../../panels/index.js';

type Chart = NonNullable<CustomChartSpec['chart']>;

const title = '${string:title}';
const data = { name: 'wandb' };
const ownColor = { field: 'color', type: 'nominal', scale: null };
const number = (name: string, more: object = {}): object => ({ field: `\${field:${name}}`, type: 'quantitative', ...more });
const word = (name: string, more: object = {}): object => ({ field: `\${field:${name}}`, type: 'nominal', ...more });
const tight = { scale: { zero: false } };

/** The presets of W&B’s custom charts as Vega-Lite over our data, by their names after `wandb/`. Placeholders have W&B’s names. */
export const vegaCharts: Readonly<Record<string, Chart>> = {
  'bar/v0': {
    title,
    data,
    mark: { type: 'bar', tooltip: true },
    encoding: { y: word('label', { sort: '-x', title: null }), x: number('value'), color: ownColor },
  },
  'histogram/v0': {
    title,
    data,
    mark: { type: 'bar', tooltip: true, binSpacing: 1 },
    encoding: { x: number('value', { bin: { maxbins: 30 } }), y: { aggregate: 'count', type: 'quantitative', title: 'count' } },
  },
  'scatter/v0': {
    title,
    data,
    mark: { type: 'point', filled: true, size: 50, tooltip: true },
    encoding: { x: number('x', tight), y: number('y', tight), color: ownColor },
  },
  'line/v0': {
    title,
    data,
    mark: { type: 'line', strokeWidth: 1.5 },
    encoding: { x: number('x', tight), y: number('y', tight), detail: { field: 'run_id', type: 'nominal' }, color: ownColor },
  },
  'lineseries/v0': {
    title,
    data,
    mark: { type: 'line', strokeWidth: 1.5 },
    encoding: {
      x: number('step', tight),
      y: number('lineVal', tight),
      detail: { field: 'run_id', type: 'nominal' },
      color: word('lineKey', { title: null, legend: { orient: 'bottom', columns: 3 } }),
    },
  },
  'confusion_matrix/v1': {
    title,
    data,
    mark: { type: 'rect', tooltip: true },
    encoding: {
      x: word('Predicted', { title: 'Predicted', axis: { orient: 'top' } }),
      y: word('Actual', { title: 'Actual' }),
      color: number('nPredictions', { aggregate: 'sum', title: 'count' }),
    },
  },
  'area-under-curve/v0': {
    title,
    data,
    mark: { type: 'line', strokeWidth: 1.5 },
    encoding: {
      x: number('x', { scale: { domain: [0, 1] } }),
      y: number('y', { scale: { domain: [0, 1] } }),
      order: number('x'),
      color: word('class', { title: null }),
      detail: { field: 'run_id', type: 'nominal' },
    },
  },
};
