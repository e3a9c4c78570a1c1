import * as z from 'zod/mini';
import { histogramScales, type HistogramScale } from '../../model/index.js';

/** How histograms over steps are shown: a heat map, offset curves, bands between quantiles, or one step with the bins it was logged with. */
export const histogramForms = ['heat', 'ridge', 'quantiles', 'step'] as const;
export type HistogramForm = (typeof histogramForms)[number];

/** What the author chose. */
export interface HistogramSeriesSpec {
  /** Key of the histogram; nothing is drawn without one. */
  key?: string | undefined;
  form: HistogramForm;
  /** Common bins of heat maps and curves, 2 to 400. */
  bins: number;
  /** Of the values. `symlog` is linear about 0 and logarithmic beyond. */
  scale: HistogramScale;
  /** Of the colours of heat maps: they stand for the share of a step's values in a bin. */
  colors: 'linear' | 'log';
}

/** Fields that are not known stay, so that an edit saves them too. */
export const histogramSeriesSpecSchema: z.ZodMiniType<HistogramSeriesSpec> = z.looseObject({
  key: z.optional(z.string()),
  form: z.enum(histogramForms),
  bins: z.int().check(z.gte(2), z.lte(400)),
  scale: z.enum(histogramScales),
  colors: z.enum(['linear', 'log']),
});

/** A heat map of 64 bins. */
export function histogramSeriesSpec(key?: string): HistogramSeriesSpec {
  return { ...(key !== undefined && { key }), form: 'heat', bins: 64, scale: 'linear', colors: 'linear' };
}
