import { columnId, isValueColumn, valueAt, type Column, type Frame, type RunId, type Scalar } from '../../model/index.js';
import { runsOf } from '../panelSelection.js';
import { packRows } from './packRows.js';
import { createdColumn, durationColumn, idColumn, nameColumn, stateColumn } from './plan.js';
import type { TimelineSpec } from './spec.js';

/** The runs of a timeline as columns, a row each. */
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
  /** 1 where the run is not selected. */
  greyed: Uint8Array;
  idOf: (bar: number) => RunId;
  nameOf: (bar: number) => string;
  stateOf: (bar: number) => string;
}

/** The bars of an answer. */
export function timelineBars(frame: Frame, { rows: arrangement }: TimelineSpec, selected: ReadonlySet<number> | undefined): TimelineBars {
  const read = (column: Column, bar: number): Scalar | undefined => {
    const values = frame.columns[columnId(column)];
    return isValueColumn(values) ? valueAt(values, bar) : undefined;
  };
  const text = (column: Column, bar: number): string => String(read(column, bar) ?? '');
  const runs = runsOf(frame);
  const start = Float64Array.from(runs, (_, bar) => Number(read(createdColumn, bar) ?? NaN));
  const duration = Float64Array.from(runs, (_, bar) => Number(read(durationColumn, bar) ?? NaN));
  const latest = latestMoment(start, duration);
  const openEnd = Uint8Array.from(runs, (_, bar) => (text(stateColumn, bar) === 'running' || !(duration[bar]! >= 0) ? 1 : 0));
  const end = start.map((from, bar) => {
    if (text(stateColumn, bar) === 'running') return Math.max(from, latest);
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
    greyed: Uint8Array.from(runs, (run) => (selected?.has(run) === false ? 1 : 0)),
    idOf: (bar) => text(idColumn, bar),
    nameOf: (bar) => text(nameColumn, bar) || text(idColumn, bar),
    stateOf: (bar) => text(stateColumn, bar),
  };
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
