import { plotPixels, withLabelRoom } from '../../charts/index.js';
import { visibleRuns, type SeriesPlan, type Step } from '../../model/index.js';
import type { PanelContext } from '../panelKind.js';
import type { LinePlotSpec } from './spec.js';
import { zoomOn, type LinePlotState } from './state.js';

/** The series to draw, and, where it is smoothed and the original wanted, the same unsmoothed. No metric asks nothing. */
export function planLinePlot(spec: LinePlotSpec, state: LinePlotState, { runs, size, pixelRatio }: PanelContext): SeriesPlan[] {
  if (spec.metrics.length === 0) return [];
  const range = zoomOn(state, spec.x);
  const pixels = plotPixels(size.width, pixelRatio, withLabelRoom(state.room));
  const plan = (pipeline: Step[]): SeriesPlan => ({
    kind: 'series',
    runs: [visibleRuns(runs)],
    y: spec.metrics,
    x: spec.x,
    pipeline,
    viewport: { ...(range && { range: [range[0], range[1]] }), pixels, yScale: spec.yScale },
  });
  if (spec.smoothing === 0) return [plan([])];
  const smoothed = plan([{ do: 'smooth', method: 'ema', weight: spec.smoothing }]);
  return spec.showOriginal ? [smoothed, plan([])] : [smoothed];
}
