export { histogramSeries } from './histogramSeries.js';
export { HistogramStore } from './histogramStore.js';
