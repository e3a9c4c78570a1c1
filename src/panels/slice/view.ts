import { columnLabel, isValueColumn, columnId, valueAt, type Column, type Frame, type RunId } from '../../model/index.js';
import type { ColorBarProps, PlaceWindow, PlotArea, ValueTick } from '../../charts/index.js';
import { clearTicks } from '../../charts/inner.js';
import { english, textsOf, type Locale } from '../../texts/index.js';
import { formatValue, joined, valueRamp } from '../../theme/index.js';
import { bestRow } from '../bestRow.js';
import { columnGoal } from '../columns/index.js';
import { groupTexts } from '../groups/texts.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { runsOf, selectedIndices } from '../panelSelection.js';
import { layoutScatter, plotTicks, type ScatterAxis } from '../scatter/layout.js';
import { idColumn, nameColumn, sliceParameters } from './plan.js';
import type { SliceSpec, SliceState } from './spec.js';
import { sliceTexts } from './texts.js';
import { trendOf, trendSpan, type SliceTrend } from './trend.js';

/** What does not depend on what is selected. */
export interface SliceLayout {
  rows: number;
  runs: Int32Array;
  /** One per parameter. */
  x: readonly ScatterAxis[];
  y: ScatterAxis;
  idOf: (row: number) => RunId;
  nameOf: (row: number) => string;
}

/** A small plot. */
export interface SliceCell {
  axis: ScatterAxis;
  area: PlotArea;
  xTicks: readonly ValueTick[];
  trend: SliceTrend | undefined;
}

/** A slice plot ready to be drawn. */
export interface SliceView {
  layout: SliceLayout | undefined;
  cells: readonly SliceCell[];
  yTicks: readonly ValueTick[];
  /** Small plots in all, and the first on screen. */
  count: number;
  first: number;
  perPage: number;
  /** 1 for each selected row. */
  kept: Uint8Array;
  /** Row of the run that is marked as the best, where it is known what is better. */
  best: number | undefined;
  /** Where the colours' legend stands, and what they stand for. */
  bar: { area: PlotArea; legend: ColorBarProps };
  fidelity: string;
  notes: readonly string[];
  summary: string;
  empty: string | undefined;
}

/** CSS pixels. */
const least = { width: 150, height: 120 };
const margins = { left: 46, right: 60, top: 22, bottom: 20, gap: 14 };
const whole: PlaceWindow = [0, 1];
/** By which the legend is shorter than a plot, so that its first and last label have room. */
const barInset = 7;

export function layoutSlice(
  { frame }: Pick<Answer, 'frame'>,
  spec: SliceSpec,
  context: Omit<PanelContext, 'selection'>,
): SliceLayout | undefined {
  const { metric } = spec;
  if (!metric) return undefined;
  const layouts = sliceParameters(spec, context.catalog).flatMap((x) => {
    const layout = has(frame, x) ? layoutScatter({ frame }, { x, y: metric, yScale: yScaleOf(frame, metric, spec) }, context) : undefined;
    return layout ? [layout] : [];
  });
  const [first] = layouts;
  if (!first) return undefined;
  const text = (column: Column, row: number): string => {
    const values = frame.columns[columnId(column)];
    return String((isValueColumn(values) ? valueAt(values, row) : undefined) ?? '');
  };
  return {
    rows: frame.rows,
    runs: runsOf(frame),
    x: layouts.map(({ x }) => x),
    y: first.y,
    idOf: (row) => text(idColumn, row),
    nameOf: (row) => text(nameColumn, row) || text(idColumn, row),
  };
}

function has(frame: Frame, column: Column): boolean {
  return isValueColumn(frame.columns[columnId(column)]);
}

/** Categories stay categories; numbers are as chosen. */
function yScaleOf(frame: Frame, metric: Column, { yScale }: SliceSpec): 'linear' | 'log' | undefined {
  const values = frame.columns[columnId(metric)];
  return isValueColumn(values) && values.numbers.some((value) => Number.isFinite(value)) ? yScale : undefined;
}

/** The view of the latest answers. */
export function viewSlice(
  answers: readonly Answer[],
  spec: SliceSpec,
  { first }: SliceState,
  context: PanelContext,
  layout: SliceLayout | undefined,
): SliceView {
  const { locale } = context;
  const count = layout?.x.length ?? 0;
  const { columns, rows } = gridOf(context.size, count);
  const perPage = columns * rows;
  const start = Math.max(0, Math.min(first, Math.floor((count - 1) / perPage) * perPage));
  const shown = layout?.x.slice(start, start + perPage) ?? [];
  const selected = selectedIndices(answers);
  const kept = Uint8Array.from(layout?.runs ?? [], (run) => (selected?.has(run) === false ? 0 : 1));
  const chosen = kept.reduce((sum, keep) => sum + keep, 0);
  const goal = columnGoal(spec.metric, context.catalog, spec.goal);
  const best = layout && goal ? bestRow(heightsOf(layout.y), kept, goal) : undefined;
  const cells = shown.map((axis, i): SliceCell => {
    const trend = layout && spec.trend !== 'none' ? trendOf(axis, layout.y, kept) : undefined;
    return { ...cellOf(axis, i, columns, rows, context), trend };
  });
  return {
    layout,
    cells,
    best,
    bar: barOf(cells, layout?.rows ?? 0, context),
    yTicks: layout ? plotTicks(layout.y, whole, Math.max(2, Math.floor(context.size.height / rows / 40)), locale) : [],
    count,
    first: start,
    perPage,
    kept,
    fidelity: layout ? fidelityText(chosen, layout.rows, locale) : '',
    notes: layout ? [...notesOf(layout, start, shown.length, count, locale), ...trendNotes(cells, locale)] : [],
    summary: layout ? summarise(layout, chosen, count, best, locale) : '',
    empty: emptyText(spec, layout, context),
  };
}

function gridOf({ width, height }: { width: number; height: number }, count: number): { columns: number; rows: number } {
  const columns = Math.max(1, Math.min(count, Math.floor((width - margins.left) / least.width)));
  const rows = Math.max(1, Math.min(Math.ceil(count / columns), Math.floor(height / least.height)));
  return { columns, rows };
}

function cellOf(axis: ScatterAxis, index: number, columns: number, rows: number, { size, locale }: PanelContext): Omit<SliceCell, 'trend'> {
  const [column, row] = [index % columns, Math.floor(index / columns)];
  const width = (size.width - margins.left - margins.right - (columns - 1) * margins.gap) / columns;
  const height = size.height / rows - margins.top - margins.bottom;
  const area = {
    left: margins.left + column * (width + margins.gap),
    top: margins.top + row * (height + margins.top + margins.bottom),
    width: Math.max(1, width),
    height: Math.max(1, height),
  };
  return { axis, area, xTicks: clearTicks(plotTicks(axis, whole, Math.max(2, Math.floor(width / 60)), locale), whole, width) };
}

/** The numbers of the metric; NaN where a run has no place. */
function heightsOf({ values, place }: ScatterAxis): Float64Array {
  return values.numbers.map((value, row) => (Number.isFinite(place[row]) ? value : NaN));
}

/** The legend stands beside the first row of small plots. */
function barOf(cells: readonly SliceCell[], runs: number, { size, theme, locale }: PanelContext): SliceView['bar'] {
  const t = textsOf(sliceTexts, locale);
  const { top, height } = cells[0]?.area ?? { top: 0, height: 2 * barInset };
  const ticks =
    runs > 1
      ? [
          { position: 0, label: t('first') },
          { position: 1, label: t('last') },
        ]
      : [{ position: 0.5, label: t('only') }];
  return {
    area: { left: 0, top: top + barInset, width: size.width - margins.right, height: height - 2 * barInset },
    legend: { label: t('created'), ramp: valueRamp(theme), ticks },
  };
}

function trendNotes(cells: readonly SliceCell[], locale: Locale | undefined): string[] {
  const t = textsOf(sliceTexts, locale);
  const kinds = new Set(cells.map(({ trend }) => trend?.kind));
  const curve = kinds.has('loess') ? [t('curve', { span: (locale ?? english).local(String(trendSpan)) })] : [];
  return kinds.has('medians') ? [...curve, t('medians')] : curve;
}

function fidelityText(selected: number, rows: number, locale: Locale | undefined): string {
  const common = textsOf(groupTexts, locale);
  return selected < rows ? common('runsSelected', { selected, count: rows }) : common('runsExact', { count: rows });
}

function notesOf({ x, y, rows }: SliceLayout, first: number, shown: number, count: number, locale: Locale | undefined): string[] {
  const t = textsOf(sliceTexts, locale);
  const common = textsOf(groupTexts, locale);
  const lacking = x.filter(({ scale }) => scale.counts.drawn < rows);
  const without = rows - y.scale.counts.drawn;
  return [
    ...(shown < count ? [t('page', { from: first + 1, to: first + shown, all: count })] : []),
    ...(without > 0 ? [common('without', { count: without, name: y.label })] : []),
    ...(lacking.length === 1 ? [common('without', { count: rows - lacking[0]!.scale.counts.drawn, name: lacking[0]!.label })] : []),
    ...(lacking.length > 1 ? [t('lacking', { count: lacking.length })] : []),
  ];
}

function summarise(
  { y, x, rows, nameOf }: SliceLayout,
  selected: number,
  count: number,
  best: number | undefined,
  locale: Locale | undefined,
): string {
  const t = textsOf(sliceTexts, locale);
  const names = joined(
    x.map(({ label }) => label),
    locale,
  );
  const said = { runs: t('someRuns', { selected, count: rows }), metric: y.label, count, names };
  if (best === undefined) return t('summary', said);
  return t('summaryBest', { ...said, value: formatValue(y.values.numbers[best]!, 6, locale), run: nameOf(best) });
}

function emptyText({ metric }: SliceSpec, layout: SliceLayout | undefined, { runs, catalog, locale }: PanelContext): string | undefined {
  const t = textsOf(sliceTexts, locale);
  const common = textsOf(groupTexts, locale);
  if (!metric) return t('chooseMetric');
  if (layout && layout.rows === 0) return common(runs.hidden.length > 0 ? 'allHidden' : 'noRunMatches');
  if (layout && layout.y.scale.counts.drawn === 0) return common('noRunHas', { columns: columnLabel(metric) });
  return layout || !catalog ? undefined : t('noneVaries');
}
