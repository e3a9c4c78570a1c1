import type { Column, RunsColumnsPlan } from '../../model/index.js';
import type { PanelContext } from '../panelKind.js';
import { drawnRuns, selectedPlan } from '../panelSelection.js';
import type { TimelineSpec, TimelineState } from './spec.js';

export const idColumn: Column = { from: 'run', key: 'run_id' };
export const nameColumn: Column = { from: 'run', key: 'name' };
export const stateColumn: Column = { from: 'run', key: 'state' };
export const createdColumn: Column = { from: 'run', key: 'created_at' };
export const durationColumn: Column = { from: 'run', key: 'duration_s' };

/** When every run began and how long it took, and which runs are selected, if not all. */
export function planTimeline(_spec: TimelineSpec, _state: TimelineState, context: PanelContext): RunsColumnsPlan[] {
  const columns = [idColumn, nameColumn, stateColumn, createdColumn, durationColumn];
  const selected = selectedPlan(context, { own: true });
  return [{ kind: 'runs.columns', runs: drawnRuns(context), columns }, ...(selected ? [selected] : [])];
}
