import { columnId, type Column, type RunsColumnsPlan } from '../../model/index.js';
import type { PanelContext } from '../panelKind.js';
import { drawnRuns, selectedPlan } from '../panelSelection.js';
import type { ScatterSpec, ScatterState } from './spec.js';

export const idColumn: Column = { from: 'run', key: 'run_id' };
export const nameColumn: Column = { from: 'run', key: 'name' };

/** Every run's values, and which runs other panels select, if not all. Without both axes nothing is asked. */
export function planScatter(
  { x, y, colorBy, sizeBy, labelBy }: ScatterSpec,
  _state: ScatterState,
  context: PanelContext,
): RunsColumnsPlan[] {
  if (!x || !y) return [];
  const columns = [x, y, colorBy, sizeBy, labelBy, idColumn, nameColumn].filter((column) => column !== undefined);
  const unique = new Map(columns.map((column) => [columnId(column), column]));
  const selected = selectedPlan(context);
  return [{ kind: 'runs.columns', runs: drawnRuns(context), columns: [...unique.values()] }, ...(selected ? [selected] : [])];
}
