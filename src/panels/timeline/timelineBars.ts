import { columnId, isValueColumn, valueAt, type Column, type Frame, type RunId, type Scalar } from '../../model/index.js';
import { runsOf } from '../panelSelection.js';
import { packRows } from './packRows.js';
import { createdColumn, durationColumn, idColumn, nameColumn, stateColumn } from './plan.js';
import type { TimelineSpec } from './spec.js';

/** The runs of a timeline as columns, a row each; they depend neither on what is selected nor on the zoom. */
export interface TimelineBars {
  count: number;
  /** Ms since 1970; NaN where the run has no time: it is not drawn. */
  start: Float64Array;
  /** That of a run whose duration is not known is its start, or the latest moment known where it is still running. */
  end: Float64Array;
  /** 1 where the end is not known. */
  openEnd: Uint8Array;
  /** Row of the drawing from the top; -1 where it is not drawn. */
  row: Int32Array;
  rows: number;
  /** Bars that are drawn, by start. */
  order: Int32Array;
  /** Index of each run. */
  runs: Int32Array;
  idOf: (bar: number) => RunId;
  nameOf: (bar: number) => string;
  stateOf: (bar: number) => string;
}

/** The bars of an answer. */
export function timelineBars({ frame }: { frame: Frame }, { rows: arrangement }: TimelineSpec): TimelineBars {
  const runs = runsOf(frame);
  const [created, took] = [readerOf(frame, createdColumn), readerOf(frame, durationColumn)];
  const [stateOf, idOf, named] = [textOf(frame, stateColumn), textOf(frame, idColumn), textOf(frame, nameColumn)];
  const start = Float64Array.from(runs, (_, bar) => Number(created(bar) ?? NaN));
  const duration = Float64Array.from(runs, (_, bar) => Number(took(bar) ?? NaN));
  const latest = latestMoment(start, duration);
  const openEnd = Uint8Array.from(runs, (_, bar) => (stateOf(bar) === 'running' || !(duration[bar]! >= 0) ? 1 : 0));
  const end = start.map((from, bar) => {
    if (stateOf(bar) === 'running') return Math.max(from, latest);
    return duration[bar]! >= 0 ? from + 1000 * duration[bar]! : from;
  });
  const order = Int32Array.from(start.keys())
    .filter((bar) => Number.isFinite(start[bar]))
    .toSorted((a, b) => start[a]! - start[b]! || a - b);
  return {
    count: runs.length,
    start,
    end,
    openEnd,
    order,
    ...(arrangement === 'packed' ? packRows(start, end, order) : rowPerBar(runs.length, order)),
    runs,
    idOf,
    nameOf: (bar) => named(bar) || idOf(bar),
    stateOf,
  };
}

/** The values of a column by row; undefined where the frame lacks it. */
function readerOf({ columns }: Frame, column: Column): (bar: number) => Scalar | undefined {
  const values = columns[columnId(column)];
  return isValueColumn(values) ? (bar) => valueAt(values, bar) : () => undefined;
}

function textOf(frame: Frame, column: Column): (bar: number) => string {
  const read = readerOf(frame, column);
  return (bar) => String(read(bar) ?? '');
}

function rowPerBar(count: number, order: Int32Array): { row: Int32Array; rows: number } {
  const row = new Int32Array(count).fill(-1);
  order.forEach((bar, place) => {
    row[bar] = place;
  });
  return { row, rows: order.length };
}

/** The last moment that is known of any run: how far those still running have come at least. */
function latestMoment(start: Float64Array, duration: Float64Array): number {
  return start.reduce(
    (latest, from, bar) => Math.max(latest, from + 1000 * (duration[bar]! >= 0 ? duration[bar]! : 0) || latest),
    -Infinity,
  );
}
