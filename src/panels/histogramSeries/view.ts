import { plotArea, type PlotArea } from '../../charts/index.js';
import type { Frame, HistogramRun, HistogramSeriesPlan } from '../../model/index.js';
import { runColor } from '../../theme/index.js';
import { noFrame } from '../groups/index.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { selectedIndices } from '../panelSelection.js';
import { detailView, type DetailView } from './detailView.js';
import { emptyText } from './emptyText.js';
import { formOf } from './plan.js';
import { figureOf, mostShare, stepSpans } from './rows.js';
import type { HistogramForm, HistogramSeriesSpec } from './spec.js';
import type { HistogramSeriesState } from './state.js';
import { describeHistograms } from './summary.js';
import { tileMargins } from './tileArea.js';
import { tilesOf, type Tile } from './tiles.js';
import { valueAxisOf, type ValueAxis } from './valueAxis.js';

/** One run on screen. */
export interface RunTile extends HistogramRun {
  readonly tile: Tile;
  /** Of the plot, within the tile. */
  readonly area: PlotArea;
  readonly color: string;
  /** Left out by the selection of other panels. */
  readonly greyed: boolean;
  /** Steps between which its rows are drawn: see `stepSpans`. */
  readonly spans: Float64Array;
}

/** Histograms over steps, ready to be drawn. */
export interface HistogramSeriesView {
  form: HistogramForm;
  key: string;
  frame: Frame;
  runs: readonly RunTile[];
  /** Place of the first run, runs on a page, and runs that logged the key. */
  first: number;
  fit: number;
  logging: number;
  /** Steps from one end of the drawings to the other. */
  domain: readonly [number, number];
  /** Values: up in heat maps and bands, to the right in curves. */
  axis: ValueAxis;
  /** The largest share of one bin: full colour, or a curve's height. */
  most: number;
  /** Steps that any of the runs logged, ascending. */
  steps: readonly number[];
  detail: DetailView | undefined;
  treatment: string;
  fidelity: string;
  notes: readonly string[];
  summary: string;
  /** Why there is nothing. */
  empty: string | undefined;
}

/** The view of the latest answers. */
export function viewHistogramSeries(
  answers: readonly Answer[],
  spec: HistogramSeriesSpec,
  state: HistogramSeriesState,
  context: PanelContext,
): HistogramSeriesView {
  const asked = answers.filter(isHistograms);
  const [answer, own] = asked;
  const frame = answer?.frame ?? noFrame;
  const facts = frame.histograms;
  const form = own ? 'step' : shownForm(answer?.plan, formOf(spec, state));
  const fit = answer?.plan.limit ?? 1;
  const logging = facts?.logging ?? 0;
  const paged = logging > fit;
  const domain = facts?.domain ?? [0, 1];
  const runs = runTiles(frame, paged, selectedIndices(answers), context);
  const area = runs[0]?.area;
  const scale = typeof answer?.plan.bins === 'object' ? answer.plan.bins.scale : spec.scale;
  const alongX = form === 'ridge';
  const axis = valueAxisOf(
    facts?.extent ?? [NaN, NaN],
    scale,
    (alongX ? area?.width : area?.height) ?? 1,
    alongX ? 64 : 26,
    context.locale,
  );
  const shown = {
    form,
    key: answer?.plan.key ?? spec.key ?? '',
    frame,
    runs,
    first: answer?.plan.offset ?? 0,
    fit,
    logging,
    domain,
    axis,
    most: mostShare(frame),
    steps: [...new Set(figureOf(frame, 'step'))].toSorted((a, b) => a - b),
    detail: own && detailView(own.frame, runs, spec.scale, context, paged),
  };
  return { ...shown, ...describeHistograms(shown, spec, context.locale), empty: emptyText(spec, facts, frame.rows, context) };
}

function isHistograms(answer: Answer): answer is Answer & { plan: HistogramSeriesPlan } {
  return answer.plan.kind === 'histogram.series';
}

/** What the answer can be drawn as: while another form loads, the old one stands. */
function shownForm(plan: HistogramSeriesPlan | undefined, wanted: HistogramForm): HistogramForm {
  if (!plan) return wanted;
  const binned = typeof plan.bins === 'object';
  if (binned) return wanted === 'ridge' || wanted === 'heat' ? wanted : 'heat';
  return 'quantiles';
}

function runTiles(frame: Frame, paged: boolean, selected: ReadonlySet<number> | undefined, context: PanelContext): RunTile[] {
  const { runs = [], domain = [0, 1] } = frame.histograms ?? {};
  const tiles = tilesOf(context.size, runs.length, paged);
  const step = figureOf(frame, 'step');
  return runs.map((run, i) => ({
    ...run,
    tile: tiles[i]!,
    area: plotArea(tiles[i]!, context.pixelRatio, tileMargins),
    color: context.runs.colors[run.runId] ?? runColor(run.run, context.theme),
    greyed: selected?.has(run.run) === false,
    spans: stepSpans(step, run.start, run.end, domain),
  }));
}
