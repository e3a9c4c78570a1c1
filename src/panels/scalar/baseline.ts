import { columnId, type Column, type Frame, type Goal, type RunId } from '../../model/index.js';
import { meanOf } from '../../numeric/index.js';
import { groupValues, rowOfRun, runNameAt, type RunGroup } from '../groups/index.js';

/** The number compared with. */
export interface ScalarBaseline {
  /** Of the run, or of its group. */
  name: string;
  /** NaN where it has none. */
  value: number;
  /** Runs it is made of. */
  n: number;
}

/** How a number differs from the baseline's. */
export interface ScalarDelta {
  /** Value less baseline. */
  absolute: number;
  /** Share of the baseline's size; NaN where that is 0. */
  relative: number;
  verdict: 'better' | 'worse' | 'equal';
}

/** The baseline's mean over its group, where runs are grouped and it is among them; else its own number. `alone`: the frame of the baseline only. */
export function baselineOf(
  frame: Frame,
  alone: Frame | undefined,
  baseline: RunId | undefined,
  metric: Column,
  groups: readonly RunGroup[] | undefined,
): ScalarBaseline | undefined {
  if (baseline === undefined || !alone || alone.rows === 0) return undefined;
  const row = rowOfRun(frame, baseline);
  const group = row < 0 ? undefined : groups?.find(({ rows }) => rows.includes(row));
  const name = runNameAt(alone, 0);
  const { sorted } = group ? groupValues(frame.columns[columnId(metric)], group.rows) : groupValues(alone.columns[columnId(metric)], [0]);
  return { name: group ? group.about : name, value: meanOf(sorted), n: sorted.length };
}

/** The difference to the baseline; undefined where one of both has no number. */
export function deltaOf(value: number, baseline: ScalarBaseline | undefined, goal: Goal): ScalarDelta | undefined {
  if (!baseline || Number.isNaN(value) || Number.isNaN(baseline.value)) return undefined;
  const absolute = value - baseline.value;
  const relative = baseline.value === 0 ? NaN : absolute / Math.abs(baseline.value);
  if (absolute === 0) return { absolute, relative, verdict: 'equal' };
  return { absolute, relative, verdict: absolute > 0 === (goal === 'maximize') ? 'better' : 'worse' };
}
