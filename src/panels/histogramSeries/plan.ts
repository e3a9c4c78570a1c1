import { plotArea } from '../../charts/index.js';
import type { HistogramSeriesPlan, Plan } from '../../model/index.js';
import type { PanelContext } from '../panelKind.js';
import { drawnRuns, selectedPlan } from '../panelSelection.js';
import type { HistogramForm, HistogramSeriesSpec } from './spec.js';
import type { HistogramSeriesState } from './state.js';
import { tileMargins } from './tileArea.js';
import { mayHaveLogged, runsPerPage, tilesOf } from './tiles.js';

/** CSS pixels between the base lines of two curves at least, and the most curves of a run. */
const curveGap = 6;
const mostCurves = 48;

/** The form that is shown. */
export function formOf(spec: HistogramSeriesSpec, state: HistogramSeriesState): HistogramForm {
  return state.form ?? spec.form;
}

/** The histograms of the runs on screen, of one step those bins that were logged too, and which runs are selected, if not all. */
export function planHistogramSeries(spec: HistogramSeriesSpec, state: HistogramSeriesState, context: PanelContext): Plan[] {
  const { key } = spec;
  if (key === undefined) return [];
  const form = formOf(spec, state);
  const limit = runsPerPage(form, context.size, mayHaveLogged(spec, context));
  const base: HistogramSeriesPlan = { kind: 'histogram.series', runs: drawnRuns(context), key, offset: state.first, limit };
  const selected = selectedPlan(context);
  return [{ ...base, ...shapeOf(form, spec, state, context, limit) }, ...detailOf(form, base, state), ...(selected ? [selected] : [])];
}

function shapeOf(
  form: HistogramForm,
  spec: HistogramSeriesSpec,
  { zoom }: HistogramSeriesState,
  context: PanelContext,
  limit: number,
): Partial<HistogramSeriesPlan> {
  const range: Partial<HistogramSeriesPlan> = zoom ? { range: [...zoom] } : {};
  const bins = { count: spec.bins, scale: spec.scale };
  const runs = mayHaveLogged(spec, context);
  const [tile = { width: 1, height: 1 }] = tilesOf(context.size, Math.min(limit, runs), runs > limit);
  switch (form) {
    case 'heat':
      return {
        ...range,
        bins,
        pixels: Math.max(1, Math.round(plotArea(tile, context.pixelRatio, tileMargins).width * context.pixelRatio)),
      };
    case 'ridge':
      return { ...range, bins, pixels: Math.max(4, Math.min(mostCurves, Math.floor(plotArea(tile, 1, tileMargins).height / curveGap))) };
    case 'quantiles':
      return range;
    case 'step':
      return {};
    default:
      return form satisfies never;
  }
}

function detailOf(form: HistogramForm, base: HistogramSeriesPlan, { at = Number.MAX_VALUE }: HistogramSeriesState): Plan[] {
  return form === 'step' ? [{ ...base, at, bins: 'own' }] : [];
}
