import { columnId, compareText, type Column, type Frame } from '../../model/index.js';
import { centreOf, type Interval, spreadOf } from '../../numeric/index.js';
import type { Locale } from '../../texts/index.js';
import { greyedColor, runColor, type PaletteTheme } from '../../theme/index.js';
import { groupValues, noValueReason, runIdAt, runNameAt, type GroupedRuns, type GroupValues } from '../groups/index.js';
import type { BarChartSpec } from './spec.js';

/** What a bar shows in one column. */
export interface BarValue {
  /** NaN where there is none. */
  readonly value: number;
  /** NaN where there are too few values for it. */
  readonly spread: Interval;
  /** Runs whose number counts. */
  readonly n: number;
  /** Why there is no value; empty where there is one. */
  readonly reason: string;
}

/** A bar (one per column side by side): a run, or a group of runs. */
export interface Bar {
  /** Index of its (first) run: tells it from the others. */
  readonly key: number;
  readonly label: string;
  /** The label with the names of what the runs are grouped by. */
  readonly about: string;
  readonly color: string;
  /** Rows of the frame. */
  readonly rows: readonly number[];
  readonly greyed: boolean;
  readonly values: readonly BarValue[];
}

/** All bars of an answer; each is worked out when it is asked for. */
export interface Bars {
  readonly count: number;
  /** The bar at a place of the order. */
  readonly at: (place: number) => Bar;
  /** Place of the bar that has a row of the frame; -1 for none. */
  readonly placeOf: (row: number) => number;
  /** Lowest and highest value of all bars, shown or not; [NaN, NaN] for none. */
  readonly extent: Interval;
  /** Per column the values of every bar. */
  readonly values: readonly (readonly GroupValues[])[];
}

export interface BarsInput {
  frame: Frame;
  columns: readonly Column[];
  spec: BarChartSpec;
  theme: PaletteTheme;
  locale?: Locale | undefined;
}

/** Bars of groups. */
export function groupBars({ frame, columns, spec, locale }: BarsInput, { groups }: GroupedRuns): Bars {
  const values = columns.map((column) =>
    groups.map(({ rows }) => groupValues(frame.columns[columnId(column)], rows, spec.scale === 'log')),
  );
  const centres = values.map((all) => Float64Array.from(all, ({ sorted }) => centreOf(sorted, spec.centre)));
  const order = orderOf(spec, centres[0], groups.length, { byName: (a, b) => a - b, created: (index) => groups[index]?.first ?? 0 });
  const placeOfRow = new Map(order.flatMap((group, place) => (groups[group]?.rows ?? []).map((row): [number, number] => [row, place])));
  return {
    count: groups.length,
    extent: extentOf(centres),
    values,
    placeOf: (row) => placeOfRow.get(row) ?? -1,
    at: (place) => {
      const index = order[place] ?? 0;
      const group = groups[index]!;
      const cells = values.map((all, column) => groupValue(all[index]!, centres[column]![index]!, spec, locale));
      const { label, about, color, rows, first } = group;
      return { label, about, color, rows, key: first, greyed: false, values: cells };
    },
  };
}

/** A bar per run. `greyed`: rows that are not selected. */
export function runBars(
  { frame, columns, spec, theme, locale }: BarsInput,
  greyed: (row: number) => boolean,
  runs: Int32Array,
  colors: Readonly<Record<string, string>>,
): Bars {
  const rows = Array.from({ length: frame.rows }, (_, row) => row);
  const found = columns.map((column) => groupValues(frame.columns[columnId(column)], rows, spec.scale === 'log'));
  const all = found.map((values) => placed(values, frame.rows));
  const order = orderOf(spec, all[0], frame.rows, {
    byName: (a, b) => compareText(runNameAt(frame, a), runNameAt(frame, b)),
    created: (row) => runs[row] ?? 0,
  });
  const places = new Int32Array(frame.rows);
  order.forEach((row, place) => (places[row] = place));
  return {
    count: frame.rows,
    extent: extentOf(all),
    values: found.map((values) => [values]),
    placeOf: (row) => places[row] ?? -1,
    at: (place) => {
      const row = order[place] ?? 0;
      const label = runNameAt(frame, row);
      const color = greyed(row) ? greyedColor(theme) : (colors[runIdAt(frame, row)] ?? runColor(runs[row] ?? 0, theme));
      const values = columns.map((column, i) =>
        runValue(all[i]![row]!, () => groupValues(frame.columns[columnId(column)], [row], spec.scale === 'log'), locale),
      );
      return { key: runs[row] ?? 0, label, about: label, color, rows: [row], greyed: greyed(row), values };
    },
  };
}

const noSpread: Interval = [NaN, NaN];

function groupValue(values: GroupValues, value: number, { spread, centre }: BarChartSpec, locale: Locale | undefined): BarValue {
  const n = values.sorted.length;
  return { value, n, spread: spreadOf(values.sorted, spread, centre), reason: n === 0 ? noValueReason(values, locale) : '' };
}

function runValue(value: number, values: () => GroupValues, locale: Locale | undefined): BarValue {
  if (!Number.isNaN(value)) return { value, n: 1, spread: noSpread, reason: '' };
  return { value, n: 0, spread: noSpread, reason: noValueReason(values(), locale) };
}

/** The numbers by row; NaN for rows without. */
function placed({ sorted, rows }: GroupValues, count: number): Float64Array {
  const byRow = new Float64Array(count).fill(NaN);
  rows.forEach((row, i) => (byRow[row] = sorted[i]!));
  return byRow;
}

interface Orders {
  byName: (a: number, b: number) => number;
  created: (index: number) => number;
}

/** Indices in the order chosen; what has no value comes last whichever way. */
function orderOf(
  { order, ascending }: BarChartSpec,
  values: Float64Array | undefined,
  count: number,
  { byName, created }: Orders,
): number[] {
  const sign = ascending ? 1 : -1;
  const compare = (a: number, b: number): number => {
    if (order === 'name') return sign * byName(a, b);
    if (order === 'created') return sign * (created(a) - created(b));
    const [x, y] = [values?.[a] ?? NaN, values?.[b] ?? NaN];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
    return sign * (x - y);
  };
  return Array.from({ length: count }, (_, i) => i).toSorted((a, b) => compare(a, b) || created(a) - created(b));
}

function extentOf(columns: readonly Float64Array[]): Interval {
  let [low, high] = [Infinity, -Infinity];
  for (const values of columns) {
    for (const value of values) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low <= high ? [low, high] : noSpread;
}
