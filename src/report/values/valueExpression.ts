import type { RunFieldKey } from '../../model/index.js';

/** What one value is made of the values of several runs with. */
export const overRuns = ['best', 'min', 'max', 'mean', 'median', 'sd', 'stderr', 'iqm', 'count'] as const;
export type OverRuns = (typeof overRuns)[number];

/** What a run's history of a metric becomes. `best`: its minimum or maximum, whichever is better. */
export const inRun = ['last', 'first', 'best', 'min', 'max', 'mean', 'argmin', 'argmax'] as const;
export type InRun = (typeof inRun)[number];

/** The value of one run. */
export type RunValue =
  | { from: 'metric'; key: string; reduce: InRun | { atBest: string } }
  | { from: 'config' | 'summary'; key: string }
  | { from: 'run'; key: RunFieldKey };

/** Runs: a run set of the report or a run, by name or id; or of those the one whose metric is best. */
export type ValueTarget = { name: string } | { best: string; of: ValueTarget };

/** What stands between the braces of `{{…}}`. */
export interface ValueExpression {
  /** Absent: the runs must be one. */
  over?: OverRuns;
  /** Absent: the runs themselves are counted. */
  value?: RunValue;
  of: ValueTarget;
}
