import type { Column, RunsColumnsPlan } from '../../model/index.js';
import type { PanelContext } from '../panelKind.js';
import { drawnRuns, selectedPlan } from '../panelSelection.js';
import type { OptimizationHistorySpec } from './spec.js';

export const idColumn: Column = { from: 'run', key: 'run_id' };
export const nameColumn: Column = { from: 'run', key: 'name' };
export const stateColumn: Column = { from: 'run', key: 'state' };
export const createdColumn: Column = { from: 'run', key: 'created_at' };

/** Every run's value, in creation order, and which runs are selected, if not all. No metric asks nothing. */
export function planOptimizationHistory({ metric }: OptimizationHistorySpec, _state: undefined, context: PanelContext): RunsColumnsPlan[] {
  if (!metric) return [];
  const columns = [metric, idColumn, nameColumn, stateColumn, createdColumn];
  const selected = selectedPlan(context, { own: true });
  return [{ kind: 'runs.columns', runs: drawnRuns(context), columns }, ...(selected ? [selected] : [])];
}
