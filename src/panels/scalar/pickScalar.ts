import { type Centre, type Column, columnId, type Frame, type Goal } from '../../model/index.js';
import { type Interval, iqmOf, meanOf, quantileOf, spreadOf } from '../../numeric/index.js';
import { fieldAt, groupValues, type GroupValues, type RunGroup } from '../groups/index.js';
import { createdColumn, durationColumn, stateColumn } from './plan.js';
import type { ScalarSpec } from './spec.js';

/** A number and what it is made of. */
export interface PickedScalar {
  /** NaN where there is none. */
  value: number;
  /** Runs whose spread is shown: those the number is made of; of one run those of its group. */
  values: GroupValues;
  spread: Interval;
  /** The mean that the spread of a single run's group lies about; NaN where the number is that of many runs. */
  groupMean: number;
  /** The row of the run whose number it is; undefined where it is that of many. */
  row: number | undefined;
  /** The group it is that of. */
  group: RunGroup | undefined;
}

/** A group with its numbers. */
export interface ScalarGroup extends RunGroup {
  values: GroupValues;
}

/** The number a card shows. `grouped`: whether the groups are of the reader's making; else there is one of all runs. */
export function pickScalar(frame: Frame, groups: readonly ScalarGroup[], grouped: boolean, spec: ScalarSpec): PickedScalar {
  const all = groupValues(
    spec.metric && frame.columns[columnId(spec.metric)],
    groups.flatMap(({ rows }) => rows),
  );
  switch (spec.pick) {
    case 'best':
      return grouped ? bestGroup(groups, all, spec) : ofRun(bestRow(all, spec.goal), all, undefined, spec);
    case 'last finished': {
      const row = lastFinished(frame, all);
      const group = grouped ? groups.find(({ rows }) => row !== undefined && rows.includes(row)) : undefined;
      return ofRun(row, group?.values ?? all, group, spec);
    }
    case 'mean':
      return ofMany(meanOf(all.sorted), all, 'mean', spec);
    case 'median':
      return ofMany(quantileOf(all.sorted, 0.5), all, 'median', spec);
    case 'iqm':
      return ofMany(iqmOf(all.sorted), all, 'iqm', spec);
    default:
      return spec.pick satisfies never;
  }
}

function ofMany(value: number, values: GroupValues, centre: Centre, { spread }: ScalarSpec, group?: RunGroup): PickedScalar {
  return { value, values, spread: spreadOf(values.sorted, spread, centre), groupMean: NaN, row: undefined, group };
}

function ofRun(row: number | undefined, values: GroupValues, group: RunGroup | undefined, { spread }: ScalarSpec): PickedScalar {
  const value = row === undefined ? NaN : (values.sorted[values.rows.indexOf(row)] ?? NaN);
  const known = group !== undefined;
  return {
    value,
    values,
    spread: known ? spreadOf(values.sorted, spread, 'mean') : [NaN, NaN],
    groupMean: known ? meanOf(values.sorted) : NaN,
    row,
    group,
  };
}

function bestGroup(groups: readonly ScalarGroup[], all: GroupValues, spec: ScalarSpec): PickedScalar {
  const sign = spec.goal === 'minimize' ? 1 : -1;
  const [best] = groups
    .map((group) => ({ group, mean: meanOf(group.values.sorted) }))
    .filter(({ mean }) => !Number.isNaN(mean))
    .toSorted((a, b) => sign * (a.mean - b.mean) || a.group.first - b.group.first);
  return best ? ofMany(best.mean, best.group.values, 'mean', spec, best.group) : ofMany(NaN, all, 'mean', spec);
}

/** The row of the best value; the run created first among equals. */
function bestRow({ sorted, rows }: GroupValues, goal: Goal): number | undefined {
  if (goal === 'minimize') return rows[0];
  return rows[sorted.indexOf(sorted.at(-1) ?? NaN)];
}

/** The row of the finished run with a number that ended last; the later created among equals. */
function lastFinished(frame: Frame, { rows }: GroupValues): number | undefined {
  const at = (column: Column, row: number): number => Number(fieldAt(frame, column, row) ?? NaN);
  let [best, latest]: [number | undefined, number] = [undefined, -Infinity];
  for (const row of rows.toSorted()) {
    if (fieldAt(frame, stateColumn, row) !== 'finished') continue;
    const created = at(createdColumn, row);
    const end = (Number.isNaN(created) ? -Infinity : created) + 1000 * (at(durationColumn, row) || 0);
    if (end >= latest) [best, latest] = [row, end];
  }
  return best;
}
