import type { HistogramForm } from './spec.js';

/** What the reader chose. */
export interface HistogramSeriesState {
  /** In place of the form of the spec, where that cannot be changed. */
  form: HistogramForm | undefined;
  /** Steps on screen; all where undefined. */
  zoom: readonly [number, number] | undefined;
  /** Place of the first run on screen, among those that logged the key. */
  first: number;
  /** The step shown in detail: of each run the last at or before it. Undefined: the last of all. */
  at: number | undefined;
}

export const initialHistogramSeriesState: HistogramSeriesState = { form: undefined, zoom: undefined, first: 0, at: undefined };
