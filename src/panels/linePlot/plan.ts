import { plotPixels, withLabelRoom } from '../../charts/index.js';
import type { Column, Plan, SeriesPlan, Step } from '../../model/index.js';
import { chosenColumns } from '../groups/index.js';
import type { PanelContext } from '../panelKind.js';
import { drawnRuns, selectedPlan } from '../panelSelection.js';
import { roomBefore } from './roomBefore.js';
import { chosenSmoothing, type LinePlotSpec } from './spec.js';
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
  const pipelines = pipelinesOf(spec, context);
  const selected = selectedPlan(context, { own: true });
  return pipelines.length > 0 ? [...pipelines.map(plan), ...(selected ? [selected] : [])] : [];
}

/** What is drawn and, where it is smoothed and the original wanted, the same unsmoothed; none while it is not known what the groups are. */
function pipelinesOf(spec: LinePlotSpec, { runs, catalog }: PanelContext): Step[][] {
  const groupBy = chosenColumns(spec.groupBy ?? 'run set', runs, catalog);
  if (!groupBy) return [];
  const smoothing = chosenSmoothing(spec);
  const smooth: Step[] = smoothing ? [{ do: 'smooth', ...smoothing }] : [];
  const group: Step[] = groupBy.length > 0 ? [aggregate(spec, groupBy)] : [];
  const whole = spec.smoothFirst ? [...smooth, ...group] : [...group, ...smooth];
  return smoothing && spec.showOriginal ? [whole, group] : [whole];
}

function aggregate({ centre = 'mean', band = 'range', align = { by: 'x' } }: LinePlotSpec, groupBy: readonly Column[]): Step {
  return { do: 'aggregate', groupBy: [...groupBy], align, centre, ...(band !== 'none' && { band }) };
}
