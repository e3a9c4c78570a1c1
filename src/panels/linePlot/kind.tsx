import type { ManifestMetric } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatNumber, joined } from '../../theme/index.js';
import { mainMetric } from '../columns/index.js';
import { definePanel } from '../definePanel.js';
import { kindTitle } from '../kindTitle.js';
import type { PanelHeading, PanelTable } from '../panelKind.js';
import { LinePlotFooter } from './LinePlotFooter.js';
import { LazyLinePlotSettings } from './LazyLinePlotSettings.js';
import { LinePlotView as Drawing } from './LinePlotView.js';
import { planLinePlot } from './plan.js';
import { lineTable } from './lineTable.js';
import { linePlotSpec, linePlotSpecSchema, type LinePlotSpec } from './spec.js';
import type { LinePlotState } from './state.js';
import { linePlotTexts } from './texts.js';
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

function heading({ metrics, smoothing, yScale }: LinePlotSpec, view: LinePlotView | undefined, locale: Locale): PanelHeading {
  const t = textsOf(linePlotTexts, locale);
  const ema = smoothing > 0 ? t('ema', { weight: formatNumber(smoothing, 3, locale) }) : '';
  const treatment = [ema, yScale === 'log' ? t('log') : ''].filter(Boolean).join(' · ');
  return {
    title: metrics.length > 0 ? joined(metrics, locale) : kindTitle(linePlot, locale),
    treatment: treatment || undefined,
    fidelity: view && !view.empty ? view.fidelity : undefined,
  };
}

function table({ content, metrics, axis, smoothed }: LinePlotView, locale: Locale): PanelTable {
  const t = textsOf(linePlotTexts, locale);
  const metric = metrics.length === 1 ? metrics[0]! : t('valueColumn');
  const value = smoothed ? t('treated', { metric, how: t('smoothed') }) : metric;
  return lineTable(content, axis, { line: t(metrics.length > 1 ? 'runAndMetric' : 'run'), value }, locale);
}
