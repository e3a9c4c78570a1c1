import { columnLabel, type Catalog } from '../../model/index.js';
import { joined } from '../../theme/index.js';
import { likelyGoal, mainMetric } from '../columns/index.js';
import { definePanel } from '../definePanel.js';
import { kindTitle } from '../kindTitle.js';
import type { PanelHeading } from '../panelKind.js';
import { BarChartSettings } from './BarChartSettings.js';
import { barParts } from './parts.js';
import { planBarChart } from './plan.js';
import { barChartSpecSchema, type BarChartSpec } from './spec.js';
import type { BarChartState } from './state.js';
import type { BarChartView } from './view.js';

/** Bars of a number per run or per group of runs, with error bars. */
export const barChart = definePanel<BarChartSpec, BarChartState, BarChartView>({
  ...barParts,
  kind: 'bar',
  version: 1,
  title: 'Bar chart',
  about: 'A bar per run or group of runs, sorted, with error bars and counts.',
  defaults,
  schema: barChartSpecSchema,
  migrations: [],
  plan: planBarChart,
  heading: (spec, view, locale): PanelHeading => ({
    title: joined(spec.values.map(columnLabel), locale) || kindTitle(barChart, locale),
    ...barParts.treatment(spec, view, locale),
  }),
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
