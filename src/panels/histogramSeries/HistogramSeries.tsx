import { StandalonePanel, type StandaloneProps } from '../StandalonePanel.js';
import { histogramSeries } from './kind.js';
import { histogramSeriesSpec, type HistogramSeriesSpec } from './spec.js';

/** `histogram` is the key of the logged histograms. */
export interface HistogramSeriesProps extends StandaloneProps, Partial<Omit<HistogramSeriesSpec, 'key'>> {
  histogram: string;
}

/** Logged histograms over steps, as a card of its own. Default: a heat map of 64 bins, linear. */
export function HistogramSeries({ project, runs, title, height, histogram, ...changes }: HistogramSeriesProps) {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const spec: HistogramSeriesSpec = { ...histogramSeriesSpec(histogram), ...given };
  return <StandalonePanel project={project} runs={runs} title={title} height={height} kind={histogramSeries} version={1} spec={spec} />;
}
