import { columnLabel, type Catalog } from '../../model/index.js';
import { likelyGoal, mainMetric } from '../columns/index.js';
import { definePanel } from '../definePanel.js';
import { treatmentOf } from '../groups/index.js';
import { BarChartDrawing } from './BarChartDrawing.js';
import { BarChartFooter } from './BarChartFooter.js';
import { BarChartSettings } from './BarChartSettings.js';
import { planBarChart } from './plan.js';
import { barChartSpecSchema, type BarChartSpec } from './spec.js';
import { initialBarChartState, type BarChartState } from './state.js';
import { drawnBars, tableOfBars } from './summary.js';
import { viewBarChart, type BarChartView } from './view.js';

/** Bars of a number per run or per group of runs, with error bars. */
export const barChart = definePanel<BarChartSpec, BarChartState, BarChartView>({
  kind: 'bar',
  version: 1,
  title: 'Bar chart',
  about: 'A bar per run or group of runs, sorted, with error bars and counts.',
  defaults,
  schema: barChartSpecSchema,
  initialState: initialBarChartState,
  migrations: [],
  plan: planBarChart,
  view: viewBarChart,
  heading: ({ values, scale, fromZero }, view) => ({
    title: values.map(columnLabel).join(', ') || 'Bar chart',
    treatment: [view?.grouped ? treatmentOf(view.centre, view.spread) : '', scale === 'log' ? 'log' : fromZero ? '' : 'axis not from 0']
      .filter(Boolean)
      .join(' · '),
    fidelity: view && view.empty === undefined ? view.fidelity : undefined,
  }),
  summary: (view) => view.summary,
  table: tableOfBars,
  drawn: drawnBars,
  Component: BarChartDrawing,
  Footer: BarChartFooter,
  Settings: BarChartSettings,
});

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
