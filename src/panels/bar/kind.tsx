import { columnLabel, type Catalog } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { joined } from '../../theme/index.js';
import { likelyGoal, mainMetric } from '../columns/index.js';
import { definePanel } from '../definePanel.js';
import { treatmentOf } from '../groups/index.js';
import { groupTexts } from '../groups/texts.js';
import { kindTitle } from '../kindTitle.js';
import type { PanelHeading } from '../panelKind.js';
import { BarChartDrawing } from './BarChartDrawing.js';
import { BarChartFooter } from './BarChartFooter.js';
import { BarChartSettings } from './BarChartSettings.js';
import { planBarChart } from './plan.js';
import { barChartSpecSchema, type BarChartSpec } from './spec.js';
import { initialBarChartState, type BarChartState } from './state.js';
import { drawnBars, tableOfBars } from './summary.js';
import { barTexts } from './texts.js';
import { viewBarChart, type BarChartView } from './view.js';

/** Bars of a number per run or per group of runs, with error bars. */
export const barChart = definePanel<BarChartSpec, BarChartState, BarChartView>({
  kind: 'bar',
  version: 1,
  texts: barTexts.folder,
  title: 'Bar chart',
  about: 'A bar per run or group of runs, sorted, with error bars and counts.',
  defaults,
  schema: barChartSpecSchema,
  initialState: initialBarChartState,
  migrations: [],
  plan: planBarChart,
  view: viewBarChart,
  heading,
  summary: (view) => view.summary,
  table: tableOfBars,
  drawn: drawnBars,
  Component: BarChartDrawing,
  Footer: BarChartFooter,
  Settings: BarChartSettings,
});

function heading({ values, scale, fromZero }: BarChartSpec, view: BarChartView | undefined, locale: Locale): PanelHeading {
  const how = view?.grouped ? treatmentOf(view.centre, view.spread, locale) : '';
  const axis = fromZero ? '' : textsOf(barTexts, locale)('notFromZero');
  return {
    title: joined(values.map(columnLabel), locale) || kindTitle(barChart, locale),
    treatment: [how, scale === 'log' ? textsOf(groupTexts, locale)('log') : axis].filter(Boolean).join(' · '),
    fidelity: view && view.empty === undefined ? view.fidelity : undefined,
  };
}

function defaults(catalog: Catalog): BarChartSpec {
  const metric = mainMetric(catalog);
  const goal = (metric && likelyGoal(metric.key, metric.goal)) ?? 'maximize';
  return {
    values: metric ? [{ from: 'metric', key: metric.key, reduce: goal === 'minimize' ? 'min' : 'max' }] : [],
    groupBy: 'run set',
    centre: 'mean',
    spread: 't',
    orientation: 'horizontal',
    order: 'value',
    ascending: goal === 'minimize',
    scale: 'linear',
    fromZero: true,
  };
}
