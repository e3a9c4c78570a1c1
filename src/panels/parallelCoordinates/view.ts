import {
  labelRoom,
  suggestedKind,
  valueLanes,
  valueScale,
  valueTicks,
  type PlotArea,
  type ValueScale,
  type ValueTick,
} from '../../charts/index.js';
import {
  columnId,
  columnLabel,
  isValueColumn,
  valueAt,
  type Catalog,
  type Column,
  type Frame,
  type RunId,
  type ValueColumn,
} from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { groupTexts } from '../groups/texts.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { runsOf, selectedIndices } from '../panelSelection.js';
import { brushOf, isBrushed, keepBrushed, noBrush, type AxisBrush } from './brush.js';
import { emptyText, notesOf, summarise } from './summarise.js';
import { colorsByColumn, colorsByRun, type MarkColors } from '../markColors.js';
import { idColumn, nameColumn } from './plan.js';
import type { ParallelAxis, ParallelCoordinatesSpec } from './spec.js';

/** Bands below the axes for runs without a place on one of them, from the top: the names of their texts. */
export const laneNames = ['missing', 'odd', 'other'] as const;

/** An axis ready to be drawn. */
export interface DrawnAxis {
  id: string;
  spec: ParallelAxis;
  label: string;
  values: ValueColumn;
  scale: ValueScale;
  /** CSS pixels from the left of the figure. */
  x: number;
  /** CSS pixels from the top of the figure, per row. */
  y: Float32Array;
  ticks: readonly ValueTick[];
}

/** What of the drawing does not depend on what is selected. */
export interface ParallelLayout {
  axes: readonly DrawnAxis[];
  rows: number;
  runs: Int32Array;
  area: PlotArea;
  /** Middle of each lane that any run stands in, CSS pixels; undefined for those that none does. */
  lanes: readonly (number | undefined)[];
  colors: MarkColors;
  curves: boolean;
  idOf: (row: number) => RunId;
  nameOf: (row: number) => string;
  notes: readonly string[];
}

/** Parallel coordinates ready to be drawn. */
export interface ParallelCoordinatesView {
  layout: ParallelLayout;
  /** 1 where other panels select the run; absent where they select all. */
  others: Uint8Array | undefined;
  /** What is brushed, by axis id. */
  brushes: ReadonlyMap<string, AxisBrush>;
  selected: number;
  fidelity: string;
  summary: string;
  empty: string | undefined;
}

const topMargin = 36;
const sideMargin = 40;
/** Most of the width that labels of the first axis may take. */
const labelShare = 0.2;
const bottomMargin = 10;
const laneStep = 15;
const barRoom = 64;

/** Axes, places and colours of all runs of an answer. */
export function layoutParallelCoordinates(
  { frame }: Pick<Answer, 'frame'>,
  spec: ParallelCoordinatesSpec,
  context: Omit<PanelContext, 'selection'>,
): ParallelLayout {
  const runs = runsOf(frame);
  const known = spec.axes.filter(({ column }) => isValueColumn(frame.columns[columnId(column)]));
  const scales = known.map((axis) => scaleOf(axis, valuesOf(frame, axis.column), context.catalog));
  const colors = colorsOf(frame, spec, context, runs);
  const { area, lanes } = areaAndLanes(scales, context, colors.legend !== undefined);
  const axes = known.map((axis, i) =>
    drawnAxis(axis, valuesOf(frame, axis.column), scales[i]!, placeOf(i, known.length, area), area, lanes, context.locale),
  );
  return {
    axes,
    rows: frame.rows,
    runs,
    area,
    lanes,
    colors,
    curves: spec.curves,
    idOf: (row) => textAt(frame, idColumn, row),
    nameOf: (row) => textAt(frame, nameColumn, row) || textAt(frame, idColumn, row),
    notes: notesOf(axes, context.locale),
  };
}

const noAnswer = { frame: { columns: {}, rows: 0, fidelity: { kind: 'exact' }, notes: [], versions: {} } } as const;

/** The view of the latest answers. */
export function viewParallelCoordinates(
  answers: readonly Answer[],
  spec: ParallelCoordinatesSpec,
  _state: undefined,
  context: PanelContext,
  prepared: ParallelLayout | undefined,
): ParallelCoordinatesView {
  const layout = prepared ?? layoutParallelCoordinates(noAnswer, spec, context);
  const { axes, rows, runs } = layout;
  const selectedRuns = selectedIndices(answers);
  const others = selectedRuns && Uint8Array.from(runs, (run) => (selectedRuns.has(run) ? 1 : 0));
  const brushes = new Map(context.selection.own.map(({ part, filter }) => [part ?? '', brushOf(filter)]));
  const selected = countKept(keptRows(layout, others, brushes));
  return {
    layout,
    others,
    brushes,
    selected,
    fidelity: fidelityText(selected, rows, context.locale),
    summary: summarise(axes, runsText(selected, rows, context.locale), brushes, context.locale),
    empty: emptyText(spec, layout, context),
  };
}

/** 1 for each row that passes all brushes, and that others select. */
export function keptRows(
  { axes, rows }: Pick<ParallelLayout, 'axes' | 'rows'>,
  others: Uint8Array | undefined,
  brushes: ReadonlyMap<string, AxisBrush>,
): Uint8Array {
  const kept = others ? others.slice() : new Uint8Array(rows).fill(1);
  for (const { id, values } of axes) {
    const brush = brushes.get(id) ?? noBrush;
    if (isBrushed(brush)) keepBrushed(values, brush, kept);
  }
  return kept;
}

/** How many rows are kept. */
export function countKept(kept: Uint8Array): number {
  let count = 0;
  for (let row = 0; row < kept.length; row++) count += kept[row]!;
  return count;
}

/** `31 of 48 runs selected`, or `48 runs · exact`. */
export function fidelityText(selected: number, rows: number, locale?: Locale): string {
  return selected < rows ? runsText(selected, rows, locale) : textsOf(groupTexts, locale)('runsExact', { count: rows });
}

function runsText(selected: number, rows: number, locale: Locale | undefined): string {
  const t = textsOf(groupTexts, locale);
  return selected < rows ? t('runsSelected', { selected, count: rows }) : t('runs', { count: rows });
}

const noValues: ValueColumn = { kinds: new Uint8Array(), numbers: new Float64Array(), codes: new Int32Array(), dictionary: [] };

function valuesOf(frame: Frame, column: Column): ValueColumn {
  const values = frame.columns[columnId(column)];
  return isValueColumn(values) ? values : noValues;
}

function textAt(frame: Frame, column: Column, row: number): string {
  return String(valueAt(valuesOf(frame, column), row) ?? '');
}

function scaleOf({ column, scale, open }: ParallelAxis, values: ValueColumn, catalog: Catalog | undefined): ValueScale {
  const declared = column.from === 'config' ? catalog?.parameters.find(({ key }) => key === column.key)?.scale : undefined;
  const time = column.from === 'run' && column.key === 'created_at';
  const kind = scale ?? suggestedKind(values, { declared, time });
  return valueScale(values, { kind, ...(open && { maxCategories: Infinity }) });
}

function colorsOf(
  frame: Frame,
  { colorBy }: ParallelCoordinatesSpec,
  { runs, theme, locale }: Pick<PanelContext, 'runs' | 'theme' | 'locale'>,
  indices: Int32Array,
): MarkColors {
  const values = colorBy && valuesOf(frame, colorBy);
  if (colorBy && values && values.kinds.length > 0) return colorsByColumn(colorBy, values, columnLabel(colorBy), theme, locale);
  return colorsByRun(indices, (row) => textAt(frame, idColumn, row), runs.colors, theme);
}

function areaAndLanes(
  scales: readonly ValueScale[],
  { size, locale }: Pick<PanelContext, 'size' | 'locale'>,
  bar: boolean,
): Pick<ParallelLayout, 'area' | 'lanes'> {
  const needed = [
    scales.some(({ counts }) => counts.missing > 0),
    scales.some(({ counts }) => counts['not-finite'] > 0),
    scales.some(({ counts }) => counts['not-positive'] + counts['other-type'] > 0),
  ];
  const count = needed.filter(Boolean).length;
  const height = Math.max(20, size.height - topMargin - bottomMargin - count * laneStep);
  const bottom = topMargin + height;
  let used = 0;
  const lanes = needed.map((need) => (need ? bottom + bottomMargin / 2 + laneStep * (used++ + 0.5) : undefined));
  const labels = scales[0] ? ticksOf(scales[0], height, locale).map(({ label }) => label) : [];
  const left = Math.max(sideMargin, Math.min(labelRoom(labels), size.width * labelShare));
  const width = Math.max(1, size.width - left - sideMargin - (bar ? barRoom : 0));
  return { area: { left, top: topMargin, width, height }, lanes };
}

function placeOf(index: number, count: number, { left, width }: PlotArea): number {
  return count === 1 ? left + width / 2 : left + (width * index) / (count - 1);
}

const laneOf: Readonly<Record<(typeof valueLanes)[number], number>> = {
  drawn: -1,
  missing: 0,
  'not-finite': 1,
  'not-positive': 2,
  'other-type': 2,
};

function drawnAxis(
  spec: ParallelAxis,
  values: ValueColumn,
  scale: ValueScale,
  x: number,
  area: PlotArea,
  lanes: ParallelLayout['lanes'],
  locale: Locale | undefined,
): DrawnAxis {
  const y = Float32Array.from(scale.position, (place, row) => {
    const lane = laneOf[valueLanes[scale.lane[row]!]!];
    return lane < 0 ? yOf(place, spec, area) : (lanes[lane] ?? area.top + area.height);
  });
  const ticks = ticksOf(scale, area.height, locale);
  return { id: columnId(spec.column), spec, label: columnLabel(spec.column), values, scale, x, y, ticks };
}

function ticksOf(scale: ValueScale, height: number, locale: Locale | undefined): ValueTick[] {
  return valueTicks(scale, Math.max(2, Math.floor(height / 34)), locale);
}

/** CSS pixels from the top of the figure for a place on an axis. */
export function yOf(place: number, { inverted }: ParallelAxis, { top, height }: PlotArea): number {
  return top + height * (inverted ? place : 1 - place);
}

/** The place on an axis for CSS pixels from the top of the figure: 0 to 1. */
export function placeAt(y: number, { inverted }: ParallelAxis, { top, height }: PlotArea): number {
  const place = Math.min(1, Math.max(0, (y - top) / height));
  return inverted ? place : 1 - place;
}
