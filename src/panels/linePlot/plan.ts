import { plotPixels, withLabelRoom } from '../../charts/index.js';
import type { Plan, SeriesPlan, Step } from '../../model/index.js';
import type { PanelContext } from '../panelKind.js';
import { drawnRuns, selectedPlan } from '../panelSelection.js';
import { roomBefore } from './roomBefore.js';
import type { LinePlotSpec } from './spec.js';
import { zoomOn, type LinePlotState } from './state.js';

/** The series to draw; where it is smoothed and the original wanted, the same unsmoothed; and which runs are selected, if not all. No metric asks nothing. */
export function planLinePlot(spec: LinePlotSpec, state: LinePlotState, context: PanelContext): Plan[] {
  if (spec.metrics.length === 0) return [];
  const { size, pixelRatio } = context;
  const range = zoomOn(state, spec.x);
  const pixels = plotPixels(size.width, pixelRatio, withLabelRoom(roomBefore(spec.x, state, context.locale)));
  const plan = (pipeline: Step[]): SeriesPlan => ({
    kind: 'series',
    runs: [drawnRuns(context)],
    y: spec.metrics,
    x: spec.x,
    pipeline,
    viewport: { ...(range && { range: [range[0], range[1]] }), pixels, yScale: spec.yScale },
  });
  const selected = selectedPlan(context, { own: true });
  return [...seriesPlans(spec, plan), ...(selected ? [selected] : [])];
}

function seriesPlans({ smoothing, showOriginal }: LinePlotSpec, plan: (pipeline: Step[]) => SeriesPlan): SeriesPlan[] {
  if (smoothing === 0) return [plan([])];
  const smoothed = plan([{ do: 'smooth', method: 'ema', weight: smoothing }]);
  return showOriginal ? [smoothed, plan([])] : [smoothed];
}
