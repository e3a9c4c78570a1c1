import {
  countAxisScale,
  labelWidth,
  plotArea,
  suggestedKind,
  yAxisScale,
  type AxisScale,
  type AxisUnit,
  type PlotArea,
} from '../../charts/index.js';
import {
  columnId,
  columnLabel,
  isValueColumn,
  valueKind,
  type Column,
  type Frame,
  type RunId,
  type Scalar,
  type ValueColumn,
} from '../../model/index.js';
import { ecdfOf, type Ecdf } from '../../numeric/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import {
  chosenColumns,
  fieldAt,
  groupedRuns,
  groupValues,
  noFrame,
  rowOfRun,
  runIdAt,
  runNameAt,
  type GroupValues,
  type RunGroup,
} from '../groups/index.js';
import { groupTexts } from '../groups/texts.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { selectedIndices } from '../panelSelection.js';
import { countCategories, type CategoryCount } from './categoryCounts.js';
import { rowsLayout, type RowsLayout } from './rowsLayout.js';
import { binHeights, binsOf, rowShape, type RowShape } from './shapes.js';
import type { DistributionForm, DistributionSpec } from './spec.js';
import type { DistributionState } from './state.js';
import { describeDistribution } from './summary.js';
import { distributionTexts } from './texts.js';
import { unitOf, valueAxisOf } from './valueUnit.js';

/** A group with its numbers. */
export interface ValueGroup extends RunGroup {
  readonly values: GroupValues;
}

/** What the drawing is made of. */
export type DistributionDrawing =
  /** A row per group: boxes, violins, strips. */
  | { what: 'rows'; layout: RowsLayout; first: number; shown: readonly RowShape[] }
  /** All groups over one axis: histograms, with the same bins, or distribution functions. */
  | { what: 'histogram'; edges: Float64Array; heights: readonly Float64Array[]; y: AxisScale; capped: boolean }
  | { what: 'ecdf'; steps: readonly Ecdf[]; y: AxisScale }
  /** A row per value of a column without numbers, stacked by group. */
  | { what: 'categories'; layout: RowsLayout; first: number; categories: readonly CategoryCount[] };

/** A distribution ready to be drawn. */
export interface DistributionView {
  form: DistributionForm;
  column: Column | undefined;
  unit: AxisUnit;
  log: boolean;
  groups: readonly ValueGroup[];
  /** Columns whose values tell the groups apart. */
  by: readonly Column[];
  area: PlotArea;
  /** The axis of the values; of categories that of their counts. */
  x: AxisScale;
  drawing: DistributionDrawing;
  runs: number;
  selected: number;
  idOf: (row: number) => RunId;
  nameOf: (row: number) => string;
  rowOf: (run: RunId | undefined) => number;
  /** Selected runs that have a value. */
  runsWith: (value: Scalar) => RunId[];
  /** After the title: how it is done, by name. */
  treatment: string;
  fidelity: string;
  notes: readonly string[];
  summary: string;
  /** Why there is nothing; empty text while what the groups are is not known yet. */
  empty: string | undefined;
}

/** The view of the latest answers. */
export function viewDistribution(
  answers: readonly Answer[],
  spec: DistributionSpec,
  state: DistributionState,
  context: PanelContext,
): DistributionView {
  const frame = answers[0]?.frame ?? noFrame;
  const plan = answers[0]?.plan.kind === 'runs.columns' ? answers[0].plan : undefined;
  const column = plan?.columns[0] ?? spec.value;
  const log = spec.scale === 'log';
  const selected = selectedIndices(answers);
  const found = groupedRuns(frame, {
    by: plan?.groupBy ?? [],
    selected,
    colors: context.runs.colors,
    theme: context.theme,
    locale: context.locale,
  });
  const values = column && frame.columns[columnId(column)];
  const groups = found.groups.map((group): ValueGroup => ({ ...group, values: groupValues(values, group.rows, log) }));
  const base = { form: spec.form, column, unit: unitOf(column), log, groups, by: found.by };
  const counted = isValueColumn(values) && hasOthers(values) && suggestedKind(values) === 'category';
  const drawn = counted
    ? drawCategories(countCategories(values, groups, context.locale), base, state, context)
    : drawNumbers(base, spec, state, context);
  const shown = { ...base, ...drawn, runs: frame.rows, selected: selected?.size ?? frame.rows };
  return {
    ...shown,
    ...rowReaders(frame, groups, column),
    ...describeDistribution(shown, spec, context.locale),
    empty: emptyText(spec, shown, context),
  };
}

function rowReaders(
  frame: Frame,
  groups: readonly RunGroup[],
  column: Column | undefined,
): Pick<DistributionView, 'idOf' | 'nameOf' | 'rowOf' | 'runsWith'> {
  const idOf = (row: number): RunId => runIdAt(frame, row);
  const has = (row: number, value: Scalar): boolean => column !== undefined && Object.is(fieldAt(frame, column, row), value);
  return {
    idOf,
    nameOf: (row) => runNameAt(frame, row),
    rowOf: (run) => rowOfRun(frame, run),
    runsWith: (value) => groups.flatMap(({ rows }) => rows.filter((row) => has(row, value)).map(idOf)),
  };
}

/** Groups drawn over one axis: more could not be told apart. */
export const mostCurves = 24;

type Base = Pick<DistributionView, 'form' | 'column' | 'unit' | 'log' | 'groups' | 'by'>;
type Drawn = Pick<DistributionView, 'area' | 'x' | 'drawing'>;

function drawNumbers(base: Base, spec: DistributionSpec, state: DistributionState, context: PanelContext): Drawn {
  const extent = extentOf(base.groups);
  if (spec.form === 'histogram' || spec.form === 'ecdf') {
    const area = plotArea(context.size, context.pixelRatio);
    const drawing = spec.form === 'histogram' ? histogramOf(base, spec, area, context.locale) : ecdfDrawing(base, area, context.locale);
    return { area, x: valueAxisOf(extent, base.unit, base.log, area.width, context.locale), drawing };
  }
  const { groups, log } = base;
  const grouped = base.by.length > 0;
  const labels = grouped ? widest([base.by.map(columnLabel).join(' · '), ...groups.map(({ label }) => label)]) : [];
  const layout = rowsLayout({ size: context.size, count: groups.length, labels, least: 34, most: grouped ? 76 : 150 });
  const first = firstOf(state, groups.length, layout);
  const bandwidth = spec.form === 'violin' ? spec.bandwidth : undefined;
  const shown = groups.slice(first, first + layout.fit).map(({ values }) => rowShape(values.sorted, bandwidth, log));
  return {
    area: layout.area,
    x: valueAxisOf(extent, base.unit, log, layout.area.width, context.locale),
    drawing: { what: 'rows', layout, first, shown },
  };
}

function histogramOf(
  { groups, log }: Base,
  { bins, heights }: DistributionSpec,
  area: PlotArea,
  locale: Locale | undefined,
): DistributionDrawing {
  const { edges, capped } = binsOf(mergedValues(groups), bins, log);
  const all = groups.slice(0, mostCurves).map(({ values }) => binHeights(values.sorted, edges, heights, log));
  const highest = all.reduce((most, list) => list.reduce((top, height) => Math.max(top, height), most), 0);
  const count = Math.max(2, Math.floor(area.height / 40));
  const y = heights === 'count' ? countAxisScale(highest, count, locale) : yAxisScale([0, highest || 1], false, count, locale);
  return { what: 'histogram', edges, heights: all, y, capped };
}

function ecdfDrawing({ groups }: Base, area: PlotArea, locale: Locale | undefined): DistributionDrawing {
  return {
    what: 'ecdf',
    steps: groups.slice(0, mostCurves).map(({ values }) => ecdfOf(values.sorted)),
    y: yAxisScale([0, 1], false, Math.floor(area.height / 40), locale),
  };
}

function drawCategories(categories: readonly CategoryCount[], base: Base, state: DistributionState, context: PanelContext): Drawn {
  const labels = widest(categories.map(({ label }) => label));
  const layout = rowsLayout({ size: context.size, count: categories.length, labels, least: 22, most: 34 });
  const most = categories.reduce((top, { total }) => Math.max(top, total), 0);
  const x = countAxisScale(most, Math.max(2, Math.floor(layout.area.width / 70)), context.locale);
  const drawing: DistributionDrawing = { what: 'categories', layout, first: firstOf(state, categories.length, layout), categories };
  return { area: layout.area, x, drawing };
}

/** Whether any run has a value that is no number. */
function hasOthers({ kinds }: ValueColumn): boolean {
  return kinds.some((kind) => kind !== valueKind.missing && kind !== valueKind.number);
}

function firstOf({ first }: DistributionState, count: number, { fit }: RowsLayout): number {
  return Math.max(0, Math.min(first, count - fit));
}

function mergedValues(groups: readonly ValueGroup[]): Float64Array {
  const [only] = groups;
  if (groups.length === 1 && only) return only.values.sorted;
  return Float64Array.from(groups.flatMap(({ values }) => [...values.sorted])).toSorted();
}

function extentOf(groups: readonly ValueGroup[]): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const { values } of groups) {
    low = Math.min(low, values.sorted[0] ?? Infinity);
    high = Math.max(high, values.sorted.at(-1) ?? -Infinity);
  }
  return low <= high ? [low, high] : [NaN, NaN];
}

function widest(labels: readonly string[]): string[] {
  let [longest, width] = ['', -1];
  for (const label of labels) if (labelWidth(label) > width) [longest, width] = [label, labelWidth(label)];
  return [longest];
}

function emptyText(
  { value, groupBy }: DistributionSpec,
  { groups, drawing, runs: rows }: Pick<DistributionView, 'groups' | 'drawing' | 'runs'>,
  { runs, catalog, locale }: PanelContext,
): string | undefined {
  const t = textsOf(groupTexts, locale);
  if (!value) return textsOf(distributionTexts, locale)('noColumn');
  if (!chosenColumns(groupBy, runs, catalog)) return '';
  if (rows === 0) return t(runs.hidden.length > 0 ? 'allHidden' : 'noRunMatches');
  if (groups.length === 0) return t('noRunSelected');
  if (drawing.what === 'categories') return undefined;
  return groups.every(({ values }) => values.sorted.length === 0) ? t('noDrawableValue', { column: columnLabel(value) }) : undefined;
}
