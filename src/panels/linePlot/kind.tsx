import type { ManifestMetric } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { joined } from '../../theme/index.js';
import { mainMetric } from '../columns/index.js';
import { definePanel } from '../definePanel.js';
import { kindTitle } from '../kindTitle.js';
import type { PanelHeading, PanelTable } from '../panelKind.js';
import { LinePlotFooter } from './LinePlotFooter.js';
import { LazyLinePlotSettings } from './LazyLinePlotSettings.js';
import { LinePlotView as Drawing } from './LinePlotView.js';
import { planLinePlot } from './plan.js';
import { lineTable } from './lineTable.js';
import { chosenSmoothing, linePlotSpec, linePlotSpecSchema, type LinePlotSpec } from './spec.js';
import type { LinePlotState } from './state.js';
import { linePlotTexts } from './texts.js';
import { treatmentOf } from './treatment.js';
import { viewLinePlot, type LinePlotView } from './view.js';

/** Lines of metrics over step or time, one per run. */
export const linePlot = definePanel<LinePlotSpec, LinePlotState, LinePlotView>({
  kind: 'line-plot',
  version: 1,
  texts: linePlotTexts.folder,
  title: 'Line plot',
  about: 'Metrics over step or time, one line per run.',
  defaults: (catalog) => linePlotSpec(metricKeys(mainMetric(catalog))),
  schema: linePlotSpecSchema,
  initialState: { zoom: undefined },
  migrations: [],
  plan: planLinePlot,
  view: viewLinePlot,
  heading,
  summary: (view) => view.summary,
  table,
  drawn: async (view) => (await import('./drawnPoints.js')).drawnPoints(view),
  Component: Drawing,
  Footer: LinePlotFooter,
  Settings: LazyLinePlotSettings,
});

function metricKeys(metric: ManifestMetric | undefined): string[] {
  return metric ? [metric.key] : [];
}

function heading(spec: LinePlotSpec, view: LinePlotView | undefined, locale: Locale): PanelHeading {
  const { metrics } = spec;
  return {
    title: metrics.length > 0 ? joined(metrics, locale) : kindTitle(linePlot, locale),
    treatment: (view && !view.empty ? view.treatment : wantedTreatment(spec, locale)) || undefined,
    fidelity: view && !view.empty ? view.fidelity : undefined,
  };
}

/** Before anything is drawn: groups are not known then. */
function wantedTreatment(spec: LinePlotSpec, locale: Locale): string {
  const smoothing = chosenSmoothing(spec);
  const pipeline = smoothing ? [{ do: 'smooth' as const, ...smoothing }] : [];
  return treatmentOf({ pipeline, viewport: { pixels: 1, yScale: spec.yScale } }, locale);
}

function table({ content, metrics, axis, smoothed, grouped }: LinePlotView, locale: Locale): PanelTable {
  const t = textsOf(linePlotTexts, locale);
  const metric = metrics.length === 1 ? metrics[0]! : t('valueColumn');
  const value = smoothed ? t('treated', { metric, how: t('smoothed') }) : metric;
  return lineTable(content, axis, { line: t(lineLabel(metrics, grouped)), value }, locale);
}

function lineLabel(metrics: readonly string[], grouped: boolean) {
  if (grouped) return metrics.length > 1 ? 'groupAndMetric' : 'group';
  return metrics.length > 1 ? 'runAndMetric' : 'run';
}
