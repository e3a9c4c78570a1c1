import { panelComponent, type PanelComponentProps } from '../panelComponent.js';
import { histogramSeries } from './kind.js';
import { histogramSeriesSpec, type HistogramSeriesSpec } from './spec.js';

/** Its settings, one by one. */
export interface HistogramSeriesFields extends Partial<Omit<HistogramSeriesSpec, 'key'>> {
  histogram: string;
}

export type HistogramSeriesProps = PanelComponentProps<HistogramSeriesFields, HistogramSeriesSpec>;

/** Logged histograms over steps, as a card of its own. Default: a heat map of 64 bins, linear. */
export const HistogramSeries = /* @__PURE__ */ panelComponent<HistogramSeriesFields, HistogramSeriesSpec>({
  kind: histogramSeries,
  name: 'HistogramSeries',
  specOf: ({ histogram, ...changes }) => ({ ...histogramSeriesSpec(histogram), ...changes }),
});
