import {
  categoryPosition,
  placeTicks,
  suggestedKind,
  valueScale,
  type PlaceWindow,
  type ValueScale,
  type ValueScaleKind,
  type ValueTick,
} from '../../charts/index.js';
import {
  columnId,
  columnLabel,
  isValueColumn,
  valueAt,
  valueKind,
  type Catalog,
  type Column,
  type Frame,
  type RunId,
  type ValueColumn,
} from '../../model/index.js';
import type { Locale } from '../../texts/index.js';
import { colorsByColumn, colorsByRun, type MarkColors } from '../markColors.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { runsOf } from '../panelSelection.js';
import { idColumn, nameColumn } from './plan.js';
import type { ScatterSpec } from './spec.js';

/** One axis of a scatter plot. */
export interface ScatterAxis {
  column: Column;
  label: string;
  values: ValueColumn;
  scale: ValueScale;
  /** Places from 0 to 1, categories spread about their middle; NaN for runs without a place. */
  place: Float64Array;
}

/** A column and its values. */
export interface ColumnValues {
  column: Column;
  values: ValueColumn;
}

/** What of the drawing does not depend on what is selected, nor on the zoom. */
export interface ScatterLayout {
  rows: number;
  runs: Int32Array;
  x: ScatterAxis;
  y: ScatterAxis;
  /** 1 where the run has a place on both axes. */
  placed: Uint8Array;
  colors: MarkColors;
  /** Radius in CSS pixels. */
  radius: (row: number) => number;
  /** Values of the column that sizes points, for their legend. */
  sizes: { label: string; values: ValueColumn; extent: readonly [number, number] } | undefined;
  /** What is written beside points, and what colours them, where a column says it. */
  labels: ColumnValues | undefined;
  colored: ColumnValues | undefined;
  idOf: (row: number) => RunId;
  nameOf: (row: number) => string;
}

const noValues: ValueColumn = { kinds: new Uint8Array(), numbers: new Float64Array(), codes: new Int32Array(), dictionary: [] };
const radii = { least: 2.5, most: 9, few: 4, plain: 3, many: 2 } as const;
/** Points up to which they are large, and beyond which they are small. */
const fewPoints = 500;
const manyPoints = 3000;

/** Axes, places, colours and sizes of all runs of an answer. */
export function layoutScatter(
  { frame }: Pick<Answer, 'frame'>,
  spec: ScatterSpec,
  context: Omit<PanelContext, 'selection'>,
): ScatterLayout | undefined {
  if (!spec.x || !spec.y) return undefined;
  const runs = runsOf(frame);
  const x = axisOf(frame, spec.x, spec.xScale, runs, 0, context.catalog);
  const y = axisOf(frame, spec.y, spec.yScale, runs, 1, context.catalog);
  const idOf = (row: number): RunId => String(valueAt(valuesOf(frame, idColumn), row) ?? '');
  const names = valuesOf(frame, nameColumn);
  const colored = spec.colorBy && valuesOf(frame, spec.colorBy);
  const sizes = spec.sizeBy && sizesOf(spec.sizeBy, valuesOf(frame, spec.sizeBy));
  return {
    rows: frame.rows,
    runs,
    x,
    y,
    placed: Uint8Array.from(runs, (_, row) => (Number.isFinite(x.place[row]! + y.place[row]!) ? 1 : 0)),
    colors:
      spec.colorBy && colored
        ? colorsByColumn(spec.colorBy, colored, columnLabel(spec.colorBy), context.theme, context.locale)
        : colorsByRun(runs, idOf, context.runs.colors, context.theme),
    radius: sizes
      ? (row) => radiusOf(sizes.values, row, sizes.extent)
      : () => (frame.rows > manyPoints ? radii.many : frame.rows > fewPoints ? radii.plain : radii.few),
    sizes,
    labels: spec.labelBy && { column: spec.labelBy, values: valuesOf(frame, spec.labelBy) },
    colored: spec.colorBy && colored && { column: spec.colorBy, values: colored },
    idOf,
    nameOf: (row) => String(valueAt(names, row) ?? '') || idOf(row),
  };
}

export function valuesOf(frame: Frame, column: Column): ValueColumn {
  const values = frame.columns[columnId(column)];
  return isValueColumn(values) ? values : noValues;
}

/** An axis of a column and the place of each run on it; `salt` tells the axes of one drawing apart. */
export function axisOf(
  frame: Frame,
  column: Column,
  kind: ValueScaleKind | undefined,
  runs: Int32Array,
  salt: number,
  catalog: Catalog | undefined,
): ScatterAxis {
  const values = valuesOf(frame, column);
  const declared = column.from === 'config' ? catalog?.parameters.find(({ key }) => key === column.key)?.scale : undefined;
  const time = column.from === 'run' && column.key === 'created_at';
  const scale = valueScale(values, { kind: kind ?? suggestedKind(values, { declared, time }) });
  return { column, label: columnLabel(column), values, scale, place: padded(scale, runs, salt) };
}

/** Part of an axis left free at either end, so that no point is cut. */
const pad = 0.03;

function padded(scale: ValueScale, runs: Int32Array, salt: number): Float64Array {
  const count = scale.categories.length;
  return scale.position.map((place, row) => {
    const spread = scale.kind === 'category' && count > 0 ? (jitter(runs[row]!, salt) - 0.5) * (0.5 / count) : 0;
    return toPadded(place + spread);
  });
}

/** A place of the scale as a place of the plot, which has room at both ends. */
export function toPadded(place: number): number {
  return pad + place * (1 - 2 * pad);
}

export function fromPadded(place: number): number {
  return (place - pad) / (1 - 2 * pad);
}

/** Ticks of the part of an axis on screen, in places of the plot. */
export function plotTicks({ scale }: ScatterAxis, [from, to]: PlaceWindow, count: number, locale?: Locale): ValueTick[] {
  return placeTicks(scale, [fromPadded(from), fromPadded(to)], count, locale).map(({ position, label }) => ({
    position: toPadded(position),
    label,
  }));
}

/** Always the same number from 0 to 1 for a run: points of a category that would hide each other stand side by side. */
function jitter(run: number, salt: number): number {
  let mixed = Math.imul((run + 1) ^ (salt * 0x9e3779b9), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296;
}

/** Middle of a category on the plot. */
export function paddedCategory(count: number, index: number): number {
  return toPadded(categoryPosition(count, index));
}

function sizesOf(column: Column, values: ValueColumn): ScatterLayout['sizes'] {
  let [low, high] = [Infinity, -Infinity];
  values.numbers.forEach((value, row) => {
    if (values.kinds[row] !== valueKind.number || !Number.isFinite(value)) return;
    low = Math.min(low, value);
    high = Math.max(high, value);
  });
  return { label: columnLabel(column), values, extent: low <= high ? [low, high] : [NaN, NaN] };
}

/** The area grows in proportion from the smallest value to the largest; runs without one are the smallest. */
function radiusOf({ numbers, kinds }: ValueColumn, row: number, extent: readonly [number, number]): number {
  return radiusFor(kinds[row] === valueKind.number ? numbers[row]! : NaN, extent);
}

/** Radius of a value, in CSS pixels. */
export function radiusFor(value: number, [low, high]: readonly [number, number]): number {
  const share = high > low && Number.isFinite(value) ? (value - low) / (high - low) : 0;
  return Math.sqrt(radii.least ** 2 + share * (radii.most ** 2 - radii.least ** 2));
}
