import { toRunfolioError, type RunfolioError } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { joined } from '../../theme/index.js';
import { groupTexts } from '../groups/texts.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { checkChart } from './guards/checkChart.js';
import { checkCost } from './guards/checkCost.js';
import { checkMarks } from './guards/checkMarks.js';
import { unknownFields, withEscapedFields } from './chartFields.js';
import { makeDatasets, type Dataset, type DatasetName } from './datasets.js';
import { fillPlaceholders, placeholdersOf } from './placeholders.js';
import type { ChartJson, CustomChartSpec } from './spec.js';
import { customChartTexts } from './texts.js';

/** A custom chart ready for Vega-Lite. */
export interface CustomChartView {
  /** With placeholders filled and checked; undefined where `empty` or `error` says why. */
  chart: ChartJson | undefined;
  datasets: readonly Dataset[];
  /** The data the chart names first: what is read by keys and shown as a table. */
  main: Dataset | undefined;
  error: Error | undefined;
  /** What the chart is called. */
  title: string;
  fidelity: string | undefined;
  notes: readonly string[];
  summary: string;
  empty: string | undefined;
}

/** Fields that are named where one is not there. */
const mostNamed = 40;

/** The view of the latest answers. */
export function viewCustomChart(
  answers: readonly Answer[],
  spec: CustomChartSpec,
  _state: unknown,
  context: PanelContext,
): CustomChartView {
  const nothing = { chart: undefined, datasets: [], main: undefined, error: undefined, title: '', fidelity: undefined, notes: [] };
  if (!spec.chart) {
    const empty = textsOf(customChartTexts, context.locale)('choosePreset');
    return { ...nothing, summary: empty, empty };
  }
  try {
    checkChart(spec.chart);
    const datasets = makeDatasets(answers, spec, { colors: context.runs.colors, theme: context.theme, locale: context.locale });
    return drawnView(spec.chart, spec, datasets, context);
  } catch (thrown) {
    const error = toRunfolioError(thrown, 'The chart cannot be drawn') as RunfolioError;
    return { ...nothing, error, summary: error.message, empty: undefined };
  }
}

function drawnView(given: ChartJson, spec: CustomChartSpec, datasets: readonly Dataset[], context: PanelContext): CustomChartView {
  const { locale } = context;
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
  const title = titleOf(chart, locale);
  return {
    chart,
    datasets,
    main,
    error: undefined,
    fidelity: main && textsOf(customChartTexts, locale)('exact', { rows: rowsText(main, locale) }),
    notes: [...used.flatMap(({ notes }) => notes), ...(unknown.length > 0 ? [unknownText(unknown, read, locale)] : [])],
    title,
    summary: summarise(title, main, locale),
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

function rowsText({ name, rows }: Dataset, locale: Locale | undefined): string {
  const units = { runs: 'runs', history: 'points', table: 'rows' } as const satisfies Record<DatasetName, string>;
  return textsOf(customChartTexts, locale)(units[name], { count: rows.length });
}

/** Names in quotes, beside each other. */
function quotedNames(names: readonly string[], locale: Locale | undefined): string {
  const t = textsOf(customChartTexts, locale);
  return joined(
    names.map((name) => t('quoted', { name })),
    locale,
  );
}

function unknownText(unknown: readonly string[], read: readonly Dataset[], locale: Locale | undefined): string {
  const t = textsOf(customChartTexts, locale);
  const known = read.map(({ name, fields }) => t('has', { data: name, fields: joined(fields.slice(0, mostNamed), locale) }));
  return t('noFields', { count: unknown.length, names: quotedNames(unknown, locale), known: known.join(t('between')) });
}

/** What a chart is called: as it describes itself. */
function titleOf({ description, title }: ChartJson, locale: Locale | undefined): string {
  const text = typeof title === 'object' && title !== null && 'text' in title ? title.text : title;
  const said = [description, text].find((one) => typeof one === 'string' && one !== '');
  return typeof said === 'string' ? said.replace(/[.:]$/, '') : textsOf(customChartTexts, locale)('untitled');
}

function summarise(title: string, main: Dataset | undefined, locale: Locale | undefined): string {
  const t = textsOf(customChartTexts, locale);
  return main ? t('summary', { title, rows: rowsText(main, locale), data: main.name }) : t('summaryTitle', { title });
}

function emptyText(
  unset: readonly string[],
  main: Dataset | undefined,
  names: readonly string[],
  datasets: readonly Dataset[],
  { runs, catalog, locale }: PanelContext,
): string | undefined {
  const t = textsOf(customChartTexts, locale);
  const fields = joined((main ?? datasets[0])?.fields.slice(0, mostNamed) ?? [], locale);
  if (unset.length > 0) return t('chooseFields', { names: quotedNames(unset, locale), fields });
  if (names.includes('history') && !datasets.some(({ name }) => name === 'history')) return t('noHistory');
  if (names.includes('table') && !datasets.some(({ name }) => name === 'table'))
    return tableText([...new Set(catalog?.tables.map(({ key }) => key))], locale);
  if (!main || main.rows.length > 0) return undefined;
  if (main.name !== 'runs' && datasets[0] && datasets[0].rows.length > 0) return t(main.name === 'history' ? 'emptyHistory' : 'emptyTable');
  return textsOf(groupTexts, locale)(runs.hidden.length > 0 ? 'allHidden' : 'noRunMatches');
}

function tableText(keys: readonly string[], locale: Locale | undefined): string {
  const t = textsOf(customChartTexts, locale);
  return keys.length === 0 ? t('noTables') : t('chooseTable', { tables: joined(keys.slice(0, 20), locale) });
}
