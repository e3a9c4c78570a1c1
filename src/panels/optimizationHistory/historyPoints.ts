import { columnId, isValueColumn, valueAt, valueKind, type Column, type Frame, type RunId, type Scalar } from '../../model/index.js';
import { greyedColor, runColor } from '../../theme/index.js';
import type { PanelContext } from '../panelKind.js';
import { runsOf } from '../panelSelection.js';
import { createdColumn, idColumn, nameColumn, stateColumn } from './plan.js';
import type { OptimizationHistorySpec } from './spec.js';

/** Why a run's value has no place, by its code, as the names of texts: those runs stand in a lane below. */
export const noPlaces = [undefined, 'missing', 'notFinite', 'notPositive'] as const;

/** The runs of a history as columns, a row each, in creation order. */
export interface HistoryPoints {
  rows: number;
  /** Place among the runs, from 1, or ms since 1970; NaN where the run has no time. */
  x: Float64Array;
  /** NaN where it has no place. */
  y: Float64Array;
  /** Index into `noPlaces`. */
  noPlace: Uint8Array;
  /** 1 where the run is not selected. */
  greyed: Uint8Array;
  colorOf: (row: number) => string;
  idOf: (row: number) => RunId;
  nameOf: (row: number) => string;
  stateOf: (row: number) => string;
}

/** The points of an answer. */
export function historyPoints(
  frame: Frame,
  metric: Column,
  { x, yScale }: OptimizationHistorySpec,
  { runs, theme }: PanelContext,
  selected: ReadonlySet<number> | undefined,
): HistoryPoints {
  const index = runsOf(frame);
  const text = (column: Column, row: number): string => String(readValue(frame, column, row) ?? '');
  const idOf = (row: number): RunId => text(idColumn, row);
  const greyed = Uint8Array.from(index, (run) => (selected?.has(run) === false ? 1 : 0));
  const { y, noPlace } = placesOf(frame, metric, yScale);
  return {
    rows: frame.rows,
    x: Float64Array.from(index, (_, row) => (x === 'order' ? row + 1 : Number(readValue(frame, createdColumn, row) ?? NaN))),
    y,
    noPlace,
    greyed,
    colorOf: (row) => (greyed[row] === 1 ? greyedColor(theme) : (runs.colors[idOf(row)] ?? runColor(index[row] ?? 0, theme))),
    idOf,
    nameOf: (row) => text(nameColumn, row) || idOf(row),
    stateOf: (row) => text(stateColumn, row),
  };
}

function readValue({ columns }: Frame, column: Column, row: number): Scalar | undefined {
  const values = columns[columnId(column)];
  return isValueColumn(values) ? valueAt(values, row) : undefined;
}

function placesOf({ columns, rows }: Frame, metric: Column, yScale: 'linear' | 'log'): Pick<HistoryPoints, 'y' | 'noPlace'> {
  const values = columns[columnId(metric)];
  const y = new Float64Array(rows).fill(NaN);
  const noPlace = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const value = isValueColumn(values) && values.kinds[row] === valueKind.number ? values.numbers[row]! : undefined;
    if (value === undefined) noPlace[row] = 1;
    else if (!Number.isFinite(value)) noPlace[row] = 2;
    else if (yScale === 'log' && value <= 0) noPlace[row] = 3;
    else y[row] = value;
  }
  return { y, noPlace };
}
