import type { Catalog, Column } from '../../model/index.js';
import { likelyGoal, mainMetric, varyingKeys } from '../columns/index.js';
import { fieldNames } from './datasets.js';
import { presetTexts } from './presetTexts.js';
import type { ChartJson, CustomChartSpec } from './spec.js';

const presetTitles = presetTexts.english;

/** Of curves. They are part of the chart that is saved, which everybody reads in one language. */
const axisTitles = { roc: ['False positive rate', 'True positive rate'], pr: ['Recall', 'Precision'] } as const;

/** A chart to start from, with the data it reads. */
export interface ChartPreset {
  id: string;
  /** In English. */
  title: string;
  /** What it reads of this project. */
  make: (catalog: Catalog) => CustomChartSpec;
}

const ownColor = { field: 'color', type: 'nominal', scale: null } as const;
const faded = { condition: { test: 'datum.selected', value: 0.85 }, value: 0.12 } as const;
const select = { name: 'runfolio_select', select: { type: 'point', fields: ['run_id'], on: 'click' } } as const;
const tooltip = (...fields: readonly string[]) => fields.map((field) => ({ field, type: 'nominal' }));

const bar: ChartJson = {
  title: '${string:title}',
  data: { name: 'runs' },
  params: [select],
  mark: { type: 'bar', tooltip: true },
  encoding: {
    // Of many bars as many names are written as have room.
    y: { field: '${field:label}', type: 'nominal', sort: '-x', title: null, axis: { labelOverlap: true } },
    x: { field: '${field:value}', type: 'quantitative' },
    color: ownColor,
    opacity: faded,
  },
};

const histogram: ChartJson = {
  title: '${string:title}',
  data: { name: 'runs' },
  mark: { type: 'bar', tooltip: true, binSpacing: 1 },
  encoding: {
    x: { field: '${field:value}', type: 'quantitative', bin: { maxbins: 30 } },
    y: { aggregate: 'count', type: 'quantitative', title: 'runs' },
  },
};

const scatter: ChartJson = {
  title: '${string:title}',
  data: { name: 'runs' },
  params: [{ name: 'runfolio_select', select: { type: 'interval' } }],
  mark: { type: 'point', filled: true, size: 50 },
  encoding: {
    x: { field: '${field:x}', type: 'quantitative', scale: { zero: false } },
    y: { field: '${field:y}', type: 'quantitative', scale: { zero: false } },
    color: ownColor,
    opacity: faded,
    tooltip: tooltip('name', '${field:x}', '${field:y}'),
  },
};

const line: ChartJson = {
  title: '${string:title}',
  data: { name: 'history' },
  mark: { type: 'line', strokeWidth: 1.5 },
  encoding: {
    x: { field: '${field:step}', type: 'quantitative', axis: { grid: false } },
    y: { field: '${field:lineVal}', type: 'quantitative', scale: { zero: false } },
    detail: { field: 'run_id', type: 'nominal' },
    color: ownColor,
    opacity: faded,
  },
};

const lineSeries: ChartJson = {
  title: '${string:title}',
  data: { name: 'history' },
  mark: { type: 'line', strokeWidth: 1.5 },
  encoding: {
    x: { field: '${field:step}', type: 'quantitative', axis: { grid: false } },
    y: { field: '${field:lineVal}', type: 'quantitative', aggregate: 'mean', scale: { zero: false } },
    color: { field: '${field:lineKey}', type: 'nominal', title: null, legend: { orient: 'bottom', columns: 3 } },
  },
};

const confusion: ChartJson = {
  title: '${string:title}',
  data: { name: 'table' },
  encoding: {
    x: { field: '${field:Predicted}', type: 'nominal', title: 'Predicted', axis: { orient: 'top' } },
    y: { field: '${field:Actual}', type: 'nominal', title: 'Actual' },
  },
  layer: [
    {
      mark: { type: 'rect', tooltip: true },
      encoding: { color: { field: '${field:nPredictions}', type: 'quantitative', aggregate: 'sum', title: 'count' } },
    },
  ],
};

/** Curves by class over the unit square, with the diagonal of chance where it means something. */
const curve = (x: string, y: string, titles: readonly [string, string]): ChartJson => ({
  title: '${string:title}',
  data: { name: 'table' },
  mark: { type: 'line', strokeWidth: 1.5 },
  encoding: {
    x: { field: `\${field:${x}}`, type: 'quantitative', title: titles[0], scale: { domain: [0, 1] } },
    y: { field: `\${field:${y}}`, type: 'quantitative', title: titles[1], scale: { domain: [0, 1] } },
    order: { field: `\${field:${x}}`, type: 'quantitative' },
    color: { field: '${field:class}', type: 'nominal', title: null },
    detail: { field: 'run_id', type: 'nominal' },
  },
});

/** W&B's own presets as plain Vega-Lite over our data; their placeholders have the same names. */
export const chartPresets: readonly ChartPreset[] = [
  { id: 'bar', title: presetTitles.bar, make: (catalog) => overRuns(catalog, bar, ({ metric }) => ({ label: 'name', value: metric })) },
  { id: 'histogram', title: presetTitles.histogram, make: (catalog) => overRuns(catalog, histogram, ({ metric }) => ({ value: metric })) },
  {
    id: 'scatter',
    title: presetTitles.scatter,
    make: (catalog) => overRuns(catalog, scatter, ({ key, metric }) => ({ x: key, y: metric })),
  },
  { id: 'line', title: presetTitles.line, make: (catalog) => overHistory(catalog, line, { step: 'step', lineVal: 'value' }) },
  {
    id: 'multi-line',
    title: presetTitles.multiLine,
    make: (catalog) => overHistory(catalog, lineSeries, { step: 'step', lineVal: 'value', lineKey: 'metric' }, 3),
  },
  {
    id: 'confusion',
    title: presetTitles.confusion,
    make: (catalog) => overTable(catalog, confusion, ['Actual', 'Predicted', 'nPredictions']),
  },
  {
    id: 'roc',
    title: presetTitles.roc,
    make: (catalog) => overTable(catalog, curve('fpr', 'tpr', axisTitles.roc), ['fpr', 'tpr', 'class']),
  },
  {
    id: 'pr',
    title: presetTitles.pr,
    make: (catalog) => overTable(catalog, curve('recall', 'precision', axisTitles.pr), ['recall', 'precision', 'class']),
  },
];

function overRuns(
  catalog: Catalog,
  chart: ChartJson,
  choose: (names: { key: string; metric: string }) => Record<string, string>,
): CustomChartSpec {
  const main = mainMetric(catalog);
  const goal = main && likelyGoal(main.key, main.goal);
  const metric: Column[] = main
    ? [{ from: 'metric', key: main.key, reduce: goal === 'minimize' ? 'min' : goal === 'maximize' ? 'max' : 'last' }]
    : [];
  const number = varyingKeys(catalog).find(({ variants }) => variants.some(({ type }) => type === 'number'));
  const config: Column[] = number ? [{ from: 'config', key: number.key }] : [];
  const names = fieldNames([...config, ...metric]);
  const fields = choose({ key: (config.length > 0 && names[0]) || '', metric: (metric.length > 0 && names.at(-1)) || '' });
  return { chart, columns: [...config, ...metric], metrics: [], fields };
}

function overHistory(catalog: Catalog, chart: ChartJson, fields: Record<string, string>, count = 1): CustomChartSpec {
  const main = mainMetric(catalog);
  const others = catalog.metrics.filter(({ kind, key }) => kind === 'logged' && key !== main?.key).map(({ key }) => key);
  return { chart, columns: [], metrics: [...(main ? [main.key] : []), ...others].slice(0, count), fields };
}

/** The table that has most of the fields, and of them those it has. */
function overTable(catalog: Catalog, chart: ChartJson, wanted: readonly string[]): CustomChartSpec {
  const has =
    (name: string) =>
    (table: Catalog['tables'][number]): boolean =>
      table.columns.some((column) => column.name === name);
  const ranked = catalog.tables.toSorted((a, b) => countOf(b) - countOf(a));
  function countOf(table: Catalog['tables'][number]): number {
    return wanted.filter((name) => has(name)(table)).length;
  }
  const [best] = ranked;
  const fields = best ? Object.fromEntries(wanted.filter((name) => has(name)(best)).map((name) => [name, name])) : {};
  return { chart, columns: [], metrics: [], ...(best && { table: best.key }), fields };
}
