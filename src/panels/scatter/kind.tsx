import { columnLabel, type Catalog, type Column } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { likelyGoal, mainMetric, varyingKeys } from '../columns/index.js';
import { definePanel } from '../definePanel.js';
import { kindTitle } from '../kindTitle.js';
import type { PanelHeading } from '../panelKind.js';
import type { ScatterLayout } from './layout.js';
import { scatterParts } from './parts.js';
import { planScatter } from './plan.js';
import { ScatterSettings } from './ScatterSettings.js';
import { scatterSpecSchema, type ScatterSpec, type ScatterState } from './spec.js';
import { scatterTexts } from './texts.js';
import type { ScatterView } from './view.js';

/** A point per run, over any two columns. */
export const scatter = definePanel<ScatterSpec, ScatterState, ScatterView, ScatterLayout | undefined>({
  ...scatterParts,
  kind: 'scatter',
  version: 1,
  title: 'Scatter plot',
  about: 'A point per run over any two columns; drag to select, with fits and Pareto front.',
  defaults,
  schema: scatterSpecSchema,
  migrations: [],
  plan: planScatter,
  heading: (spec, view, locale): PanelHeading => ({
    title: spec.x && spec.y ? scatterTitle(spec.x, spec.y, locale) : kindTitle(scatter, locale),
    ...scatterParts.treatment(spec, view, locale),
  }),
  Settings: ScatterSettings,
});

/** The metric runs are compared by, over the key that varies most tellingly. */
function defaults(catalog: Catalog): ScatterSpec {
  const metric = mainMetric(catalog);
  const [key] = varyingKeys(catalog);
  if (!metric || !key) return {};
  const goal = likelyGoal(metric.key, metric.goal);
  const y: Column = { from: 'metric', key: metric.key, reduce: goal === 'minimize' ? 'min' : goal === 'maximize' ? 'max' : 'last' };
  return { x: { from: 'config', key: key.key }, y };
}

function scatterTitle(x: Column, y: Column, locale: Locale): string {
  return textsOf(scatterTexts, locale)('title', { x: columnLabel(x), y: columnLabel(y) });
}
