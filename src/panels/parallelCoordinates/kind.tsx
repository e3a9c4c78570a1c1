import type { Catalog, Column } from '../../model/index.js';
import { likelyGoal, mainMetric, varyingKeys } from '../columns/index.js';
import { definePanel } from '../definePanel.js';
import { kindTitle } from '../kindTitle.js';
import type { PanelHeading } from '../panelKind.js';
import { ParallelCoordinatesSettings } from './ParallelCoordinatesSettings.js';
import { parallelParts } from './parts.js';
import { planParallelCoordinates } from './plan.js';
import { parallelCoordinatesSpecSchema, type ParallelCoordinatesSpec } from './spec.js';
import type { ParallelCoordinatesView, ParallelLayout } from './view.js';

/** Axes that a new panel has beside the metric. */
const suggested = 5;

/** Each run as a line over parallel axes, brushed on any of them. */
export const parallelCoordinates = definePanel<ParallelCoordinatesSpec, undefined, ParallelCoordinatesView, ParallelLayout>({
  ...parallelParts,
  kind: 'parallel-coordinates',
  version: 1,
  title: 'Parallel coordinates',
  about: 'Each run as a line over its parameters and results; drag on an axis to select.',
  defaults,
  schema: parallelCoordinatesSpecSchema,
  migrations: [],
  plan: planParallelCoordinates,
  heading: (spec, view, locale): PanelHeading => ({
    title: kindTitle(parallelCoordinates, locale),
    ...parallelParts.treatment(spec, view, locale),
  }),
  Settings: ParallelCoordinatesSettings,
});

/** The keys that vary, the most telling first, and the metric runs are compared by, which colours them. */
function defaults(catalog: Catalog): ParallelCoordinatesSpec {
  const keys = varyingKeys(catalog).slice(0, suggested);
  const metric = mainMetric(catalog);
  const goal = metric && likelyGoal(metric.key, metric.goal);
  const reduce = goal === 'minimize' ? 'min' : goal === 'maximize' ? 'max' : 'last';
  const result: Column | undefined = metric && { from: 'metric', key: metric.key, reduce };
  const columns: Column[] = [...keys.map(({ key }): Column => ({ from: 'config', key })), ...(result ? [result] : [])];
  return { axes: columns.map((column) => ({ column })), ...(result && { colorBy: result }), curves: true };
}
