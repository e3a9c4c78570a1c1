import { columnId, type Column, type RunsColumnsPlan } from '../../model/index.js';
import { idColumn, nameColumn } from '../groups/index.js';
import type { PanelContext } from '../panelKind.js';
import { drawnRuns, selectedPlan } from '../panelSelection.js';
import type { ScatterSpec } from './spec.js';

/** These columns of every run that is drawn, with its id and name, and which runs other panels select, if not all. */
export function planPoints(columns: readonly (Column | undefined)[], context: PanelContext): RunsColumnsPlan[] {
  const known = [...columns, idColumn, nameColumn].flatMap((column) => (column ? [column] : []));
  const unique = new Map(known.map((column) => [columnId(column), column]));
  const selected = selectedPlan(context);
  return [{ kind: 'runs.columns', runs: drawnRuns(context), columns: [...unique.values()] }, ...(selected ? [selected] : [])];
}

/** What the points of a scatter plot are drawn from. Without both axes nothing is asked. */
export function planScatter({ x, y, colorBy, sizeBy, labelBy }: ScatterSpec, _state: unknown, context: PanelContext): RunsColumnsPlan[] {
  return x && y ? planPoints([x.column, y.column, colorBy, sizeBy, labelBy], context) : [];
}
