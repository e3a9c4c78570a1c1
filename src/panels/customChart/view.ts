import { toRunfolioError, type RunfolioError } from '../../model/index.js';
import { formatStep } from '../../theme/index.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { checkChart } from './checkChart.js';
import { checkCost } from './checkCost.js';
import { checkMarks } from './checkMarks.js';
import { unknownFields, withEscapedFields } from './chartFields.js';
import { makeDatasets, type Dataset, type DatasetName } from './datasets.js';
import { fillPlaceholders, placeholdersOf } from './placeholders.js';
import type { ChartJson, CustomChartSpec } from './spec.js';

/** A custom chart ready for Vega-Lite. */
export interface CustomChartView {
  /** With placeholders filled and checked; undefined where `empty` or `error` says why. */
  chart: ChartJson | undefined;
  datasets: readonly Dataset[];
  /** The data the chart names first: what is read by keys and shown as a table. */
  main: Dataset | undefined;
  error: Error | undefined;
  fidelity: string | undefined;
  notes: readonly string[];
  summary: string;
  empty: string | undefined;
}

/** The view of the latest answers. */
export function viewCustomChart(
  answers: readonly Answer[],
  spec: CustomChartSpec,
  _state: unknown,
  context: PanelContext,
): CustomChartView {
  const nothing = { chart: undefined, datasets: [], main: undefined, error: undefined, fidelity: undefined, notes: [] };
  if (!spec.chart) {
    const empty = 'Choose a preset in the settings, or write a Vega-Lite chart there.';
    return { ...nothing, summary: empty, empty };
  }
  try {
    checkChart(spec.chart);
    const datasets = makeDatasets(answers, spec, { colors: context.runs.colors, theme: context.theme });
    return drawnView(spec.chart, spec, datasets, context);
  } catch (thrown) {
    const error = toRunfolioError(thrown, 'The chart cannot be drawn') as RunfolioError;
    return { ...nothing, error, summary: error.message, empty: undefined };
  }
}

function drawnView(given: ChartJson, spec: CustomChartSpec, datasets: readonly Dataset[], context: PanelContext): CustomChartView {
  const unset = placeholdersOf(given).fields.filter((name) => !spec.fields?.[name]);
  const names = namedData(given, datasets);
  const main = datasets.find(({ name }) => name === names[0]) ?? (names.length === 0 ? datasets[0] : undefined);
  const chart = withEscapedFields(fillPlaceholders(given, spec), datasets);
  checkChart(chart);
  checkCost(chart, datasets);
  const used = datasets.filter(({ name }) => names.includes(name));
  checkMarks(chart, datasets);
  const read = used.length > 0 ? used : datasets;
  const unknown = unset.length === 0 ? unknownFields(chart, read) : [];
  return {
    chart,
    datasets,
    main,
    error: undefined,
    fidelity: main && `${rowsText(main)} · exact`,
    notes: [...used.flatMap(({ notes }) => notes), ...(unknown.length > 0 ? [unknownText(unknown, read)] : [])],
    summary: summarise(chart, main),
    empty: emptyText(unset, main, names, datasets, context),
  };
}

/** Names of our data that a chart asks for, in its order. `wandb` stands for the last that is chosen. */
function namedData(chart: ChartJson, datasets: readonly Dataset[]): string[] {
  const found: string[] = [];
  const visit = (json: unknown): void => {
    if (Array.isArray(json)) return json.forEach(visit);
    if (typeof json !== 'object' || json === null) return undefined;
    for (const [key, value] of Object.entries(json) as [string, unknown][]) {
      if (key === 'data' && typeof value === 'object' && value !== null && 'name' in value) found.push(String(value.name));
      if (key !== 'values') visit(value);
    }
    return undefined;
  };
  visit(chart);
  return [...new Set(found.map((name) => (name === 'wandb' ? (datasets.at(-1)?.name ?? name) : name)))];
}

function rowsText({ name, rows }: Dataset): string {
  const units: Record<DatasetName, [string, string]> = { runs: ['run', 'runs'], history: ['point', 'points'], table: ['row', 'rows'] };
  return `${formatStep(rows.length)} ${units[name][rows.length === 1 ? 0 : 1]}`;
}

function unknownText(unknown: readonly string[], read: readonly Dataset[]): string {
  const which = read.map(({ name, fields }) => `${name} has ${fields.slice(0, 40).join(', ')}`).join('; ');
  const [one] = unknown;
  return `${unknown.length === 1 ? `There is no field “${one}”` : `There are no fields ${unknown.map((name) => `“${name}”`).join(', ')}`}: ${which}.`;
}

function summarise(chart: ChartJson, main: Dataset | undefined): string {
  const { description, title } = chart;
  const text = typeof title === 'object' && title !== null && 'text' in title ? title.text : title;
  const said = [description, text].find((one) => typeof one === 'string' && one !== '');
  const name = typeof said === 'string' ? said.replace(/[.:]$/, '') : 'Custom chart';
  return main ? `${name}: ${rowsText(main)} of ${main.name}.` : `${name}.`;
}

function emptyText(
  unset: readonly string[],
  main: Dataset | undefined,
  names: readonly string[],
  datasets: readonly Dataset[],
  { runs, catalog }: PanelContext,
): string | undefined {
  const fields = (main ?? datasets[0])?.fields.slice(0, 40).join(', ');
  if (unset.length > 0) return `Choose ${unset.map((name) => `“${name}”`).join(', ')} in the settings. Fields there are: ${fields}.`;
  if (names.includes('history') && !datasets.some(({ name }) => name === 'history')) {
    return 'The chart reads history: choose its metrics in the settings.';
  }
  if (names.includes('table') && !datasets.some(({ name }) => name === 'table'))
    return tableText([...new Set(catalog?.tables.map(({ key }) => key))]);
  if (!main || main.rows.length > 0) return undefined;
  if (main.name !== 'runs' && datasets[0] && datasets[0].rows.length > 0)
    return `The chosen ${main.name === 'history' ? 'metrics have' : 'table has'} no rows in this run set.`;
  return runs.hidden.length > 0 ? 'All runs of this set are hidden.' : 'No run matches.';
}

function tableText(keys: readonly string[]): string {
  if (keys.length === 0) return 'The chart reads a table, but this project has none.';
  return `The chart reads a table: choose one in the settings. There are ${keys.slice(0, 20).join(', ')}.`;
}
