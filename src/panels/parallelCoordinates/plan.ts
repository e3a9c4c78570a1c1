import { columnId, type Column, type RunsColumnsPlan } from '../../model/index.js';
import type { PanelContext } from '../panelKind.js';
import { drawnRuns, selectedPlan } from '../panelSelection.js';
import type { ParallelCoordinatesSpec } from './spec.js';

export const idColumn: Column = { from: 'run', key: 'run_id' };
export const nameColumn: Column = { from: 'run', key: 'name' };

/** The values of every run on every axis, and which runs other panels select, if not all. No axis asks nothing. */
export function planParallelCoordinates(
  { axes, colorBy }: ParallelCoordinatesSpec,
  _state: undefined,
  context: PanelContext,
): RunsColumnsPlan[] {
  if (axes.length === 0) return [];
  const columns = [...axes.map(({ column }) => column), ...(colorBy ? [colorBy] : []), idColumn, nameColumn];
  const unique = new Map(columns.map((column) => [columnId(column), column]));
  const selected = selectedPlan(context);
  return [{ kind: 'runs.columns', runs: drawnRuns(context), columns: [...unique.values()] }, ...(selected ? [selected] : [])];
}
