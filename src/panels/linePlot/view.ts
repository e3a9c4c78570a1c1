import { axisText, plotArea, withLabelRoom, xAxisScale, type ZoomRange } from '../../charts/index.js';
import { roomFor, valueAxis } from '../../charts/inner.js';
import type { AxisScale, AxisText, AxisUnit, ChartLines, LegendItem, PlotArea } from '../../charts/index.js';
import type { Frame, SeriesPlan, XAxis } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { digitsWithin } from '../../theme/index.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { selectedIndices } from '../panelSelection.js';
import { chartLines } from './chartLines.js';
import { emptyReason, type EmptyReason } from './emptyReason.js';
import { runItems } from './legendItems.js';
import { coverageText, fidelityText, noteTexts, selectedText } from './notes.js';
import type { LinePlotSpec } from './spec.js';
import { zoomOn, type LinePlotState } from './state.js';
import { summarise } from './summary.js';
import { axisName, roomBefore } from './roomBefore.js';
import { linePlotTexts } from './texts.js';

/** A line plot ready to be drawn. */
export interface LinePlotView {
  content: ChartLines;
  metrics: readonly string[];
  xAxis: XAxis;
  /** The runs that are drawn, as a legend names them. */
  runs: readonly LegendItem[];
  area: PlotArea;
  /** CSS pixels to the left of the plot. */
  room: number;
  x: AxisScale;
  y: AxisScale;
  /** All of x. */
  whole: readonly [number, number];
  axis: AxisText;
  /** Whether the values are smoothed. */
  smoothed: boolean;
  /** What the values are: `value`, `smoothed`, `smoothed · raw`. */
  valueLabel: string;
  /** Significant digits that tell values in view apart. */
  digits: number;
  /** Which runs and points are drawn: what is not as one might think comes first. */
  fidelity: string;
  notes: readonly string[];
  summary: string;
  /** Set where there are no lines at all. */
  empty: EmptyReason | undefined;
  /** Set where lines have points, none of which can be drawn. */
  undrawable: string | undefined;
}

const units: Readonly<Record<XAxis, AxisUnit>> = { step: 'number', relative: 'duration', wall: 'time' };

/** The view of the latest answers. They may be those of another range, spec or size, while newer ones load: then they are drawn stretched. */
export function viewLinePlot(answers: readonly Answer[], spec: LinePlotSpec, state: LinePlotState, context: PanelContext): LinePlotView {
  const { locale } = context;
  const t = textsOf(linePlotTexts, locale);
  const { main, original } = pick(answers);
  const drawn = main ? seriesOf(main) : undefined;
  const xAxis = drawn?.x ?? spec.x;
  const unit = units[xAxis];
  const axis = axisText(t(axisName(xAxis)), unit, locale);
  const metrics = drawn?.y ?? spec.metrics;
  const selected = selectedIndices(answers);
  const content = chartLines(main?.frame ?? nothing, original?.frame, metrics, context.runs, context.theme, selected, context.paper);
  const whole = main?.frame.series?.xExtent ?? ([Number.NaN, Number.NaN] as const);
  const range = zoomOn(state, xAxis) ?? whole;
  const log = drawn?.viewport.yScale === 'log';
  const { height } = plotArea(context.size, context.pixelRatio);
  const { extent, y } = valueAxis(content.lines, xAxisScale(range, unit, 0).domain, log, height, locale);
  const room = roomFor(y, roomBefore(xAxis, state, locale), context.size.width);
  const area = plotArea(context.size, context.pixelRatio, withLabelRoom(room));
  const x = xAxisScale(range, unit, area.width, locale);
  const digits = log ? 4 : digitsWithin(y.domain);
  const frame = main?.frame ?? nothing;
  const undrawable = content.lines.length > 0 && Number.isNaN(extent[0]) ? t(undrawableText(frame, log)) : undefined;
  return {
    content,
    metrics,
    xAxis,
    runs: runItems(frame, context.runs, context.theme, context.paper).filter(({ index }) => selected?.has(index) !== false),
    area,
    room,
    x,
    y: undrawable === undefined ? y : { ...y, ticks: [] },
    whole: Number.isNaN(whole[0]) ? x.domain : whole,
    axis,
    smoothed: (drawn?.pipeline.length ?? 0) > 0,
    valueLabel: t(valueLabel(drawn, original !== undefined)),
    digits,
    fidelity: badgeText(frame, selected, locale),
    notes: noteTexts(frame, metrics, locale),
    summary: summarise(content, frame, metrics, range, { axis, xName: t(xAxis === 'step' ? 'stepIn' : 'timeIn'), digits, locale }),
    empty: emptyReason(main?.frame, metrics, context.runs, context.catalog),
    undrawable,
  };
}

/**
 * The room that labels will need after a zoom, as far as what is drawn tells: zoom and room set together ask once for what would
 * else be asked for twice.
 */
export function roomAfterZoom({ content, area, room, y, whole }: LinePlotView, range: ZoomRange, width: number): number {
  return roomFor(valueAxis(content.lines, range ?? whole, y.log, area.height).y, room, width);
}

const nothing: Frame = { columns: {}, rows: 0, fidelity: { kind: 'exact' }, notes: [], versions: {} };

function seriesOf({ plan }: Answer): SeriesPlan | undefined {
  return plan.kind === 'series' ? plan : undefined;
}

/** The answer to draw and, where it is smoothed, the one that is not. */
function pick(answers: readonly Answer[]): { main: Answer | undefined; original: Answer | undefined } {
  const smoothed = answers.find((answer) => (seriesOf(answer)?.pipeline.length ?? 0) > 0);
  const plain = answers.find((answer) => seriesOf(answer)?.pipeline.length === 0);
  return smoothed ? { main: smoothed, original: plain } : { main: plain, original: undefined };
}

function valueLabel(plan: SeriesPlan | undefined, original: boolean) {
  if ((plan?.pipeline.length ?? 0) === 0) return 'value';
  return original ? 'smoothedAndRaw' : 'smoothed';
}

function badgeText(frame: Frame, selected: ReadonlySet<number> | undefined, locale: Locale | undefined): string {
  const parts = [selected ? selectedText(frame, selected, locale) : coverageText(frame, locale), fidelityText(frame.fidelity, locale)];
  return (frame.fidelity.kind === 'exact' ? parts : parts.toReversed()).join(' · ');
}

function undrawableText({ notes }: Frame, log: boolean) {
  if (log && notes.some((note) => note.kind === 'non-positive' && note.points > 0)) return 'noneAboveZero';
  return notes.some(({ kind }) => kind === 'non-finite') ? 'allNotFinite' : 'noneInView';
}
