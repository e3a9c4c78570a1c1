import { definePanel } from '../definePanel.js';
import { kindTitle } from '../kindTitle.js';
import type { PanelHeading } from '../panelKind.js';
import { HistogramSeriesDrawing } from './HistogramSeriesDrawing.js';
import { HistogramSeriesFooter } from './HistogramSeriesFooter.js';
import { HistogramSeriesSettings } from './HistogramSeriesSettings.js';
import { planHistogramSeries } from './plan.js';
import { histogramSeriesSpec, histogramSeriesSpecSchema, type HistogramSeriesSpec } from './spec.js';
import { initialHistogramSeriesState, type HistogramSeriesState } from './state.js';
import { tableOfHistograms } from './table.js';
import { histogramTexts } from './texts.js';
import { viewHistogramSeries, type HistogramSeriesView } from './view.js';

/** Logged histograms over steps: weights, gradients, activations. */
export const histogramSeries = definePanel<HistogramSeriesSpec, HistogramSeriesState, HistogramSeriesView>({
  kind: 'histogram-series',
  version: 1,
  texts: histogramTexts.folder,
  title: 'Histograms over steps',
  about: 'Logged histograms (weights, gradients) over steps: as a heat map, curves, quantiles, or one step in detail.',
  defaults: (catalog) => histogramSeriesSpec(catalog.histograms[0]?.key),
  schema: histogramSeriesSpecSchema,
  initialState: initialHistogramSeriesState,
  migrations: [],
  plan: planHistogramSeries,
  view: viewHistogramSeries,
  heading: ({ key }, view, locale): PanelHeading => ({
    title: key ?? kindTitle(histogramSeries, locale),
    treatment: view && view.empty === undefined ? view.treatment : undefined,
    fidelity: view && view.empty === undefined ? view.fidelity : undefined,
  }),
  summary: (view) => view.summary,
  table: tableOfHistograms,
  Component: HistogramSeriesDrawing,
  Footer: HistogramSeriesFooter,
  Settings: HistogramSeriesSettings,
});
