import { columnLabel, type Catalog } from '../../model/index.js';
import { likelyGoal, mainMetric } from '../columns/index.js';
import { definePanel } from '../definePanel.js';
import { kindTitle } from '../kindTitle.js';
import { DistributionSettings } from './DistributionSettings.js';
import type { PanelHeading } from '../panelKind.js';
import { distributionParts } from './parts.js';
import { planDistribution } from './plan.js';
import { distributionSpecSchema, type DistributionSpec } from './spec.js';
import type { DistributionState } from './state.js';
import type { DistributionView } from './view.js';

/** How the values of a column lie, over all runs or by group. */
export const distribution = definePanel<DistributionSpec, DistributionState, DistributionView>({
  ...distributionParts,
  kind: 'distribution',
  version: 1,
  title: 'Distribution',
  about: 'How the values of a column lie: boxes, violins, histogram, ECDF or points, by group.',
  defaults,
  schema: distributionSpecSchema,
  migrations: [],
  plan: planDistribution,
  heading: (spec, view, locale): PanelHeading => ({
    title: spec.value ? columnLabel(spec.value) : kindTitle(distribution, locale),
    ...distributionParts.treatment(spec, view, locale),
  }),
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
