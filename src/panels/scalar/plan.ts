import type { Column, RunsColumnsPlan } from '../../model/index.js';
import { idColumn, nameColumn, planGroups } from '../groups/index.js';
import type { PanelContext } from '../panelKind.js';
import type { ScalarSpec } from './spec.js';

export const stateColumn: Column = { from: 'run', key: 'state' };
export const createdColumn: Column = { from: 'run', key: 'created_at' };
export const durationColumn: Column = { from: 'run', key: 'duration_s' };

/** The number of all drawn runs, that of the baseline, which may be hidden or filtered out, and which runs are selected, if not all. */
export function planScalar({ metric, groupBy }: ScalarSpec, _state: undefined, context: PanelContext): RunsColumnsPlan[] {
  if (!metric) return [];
  const [main, ...selected] = planGroups([metric, stateColumn, createdColumn, durationColumn], groupBy, context);
  if (!main) return [];
  const { project, baseline } = context.runs;
  if (baseline === undefined) return [main, ...selected];
  return [main, { kind: 'runs.columns', runs: { project, only: [baseline] }, columns: [metric, idColumn, nameColumn] }, ...selected];
}
