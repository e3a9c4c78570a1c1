import { columnLabel, type Catalog } from '../../model/index.js';
import { likelyGoal, mainMetric } from '../columns/index.js';
import { definePanel } from '../definePanel.js';
import { kindTitle } from '../kindTitle.js';
import { DistributionDrawing } from './DistributionDrawing.js';
import { DistributionFooter } from './DistributionFooter.js';
import { DistributionSettings } from './DistributionSettings.js';
import type { PanelHeading } from '../panelKind.js';
import { planDistribution } from './plan.js';
import { distributionSpecSchema, type DistributionSpec } from './spec.js';
import { initialDistributionState, type DistributionState } from './state.js';
import { tableOfDistribution } from './table.js';
import { distributionTexts } from './texts.js';
import { viewDistribution, type DistributionView } from './view.js';

/** How the values of a column lie, over all runs or by group. */
export const distribution = definePanel<DistributionSpec, DistributionState, DistributionView>({
  kind: 'distribution',
  version: 1,
  texts: distributionTexts.folder,
  title: 'Distribution',
  about: 'How the values of a column lie: boxes, violins, histogram, ECDF or points, by group.',
  defaults,
  schema: distributionSpecSchema,
  initialState: initialDistributionState,
  migrations: [],
  plan: planDistribution,
  view: viewDistribution,
  heading: ({ value }, view, locale): PanelHeading => ({
    title: value ? columnLabel(value) : kindTitle(distribution, locale),
    treatment: view && view.empty === undefined ? view.treatment : undefined,
    fidelity: view && view.empty === undefined ? view.fidelity : undefined,
  }),
  summary: (view) => view.summary,
  table: tableOfDistribution,
  Component: DistributionDrawing,
  Footer: DistributionFooter,
  Settings: DistributionSettings,
});

function defaults(catalog: Catalog): DistributionSpec {
  const metric = mainMetric(catalog);
  const goal = metric && likelyGoal(metric.key, metric.goal);
  return {
    ...(metric && { value: { from: 'metric', key: metric.key, reduce: goal === 'minimize' ? 'min' : 'max' } }),
    form: 'box',
    groupBy: 'run set',
    scale: 'linear',
    points: true,
    bins: 'freedman-diaconis',
    heights: 'count',
    bandwidth: 'scott',
  };
}
