export { HistogramSeries, type HistogramSeriesProps } from './HistogramSeries.js';
export { histogramSeries } from './kind.js';
export { histogramForms, histogramSeriesSpec, histogramSeriesSpecSchema, type HistogramForm, type HistogramSeriesSpec } from './spec.js';
