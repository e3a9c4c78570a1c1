import { columnId, type Column, type RunsColumnsPlan } from '../../model/index.js';
import type { PanelContext } from '../panelKind.js';
import { drawnRuns, selectedPlan } from '../panelSelection.js';
import { chosenColumns, type GroupChoice } from './groupChoice.js';
import { idColumn, nameColumn } from './runFields.js';

/**
 * Asks the columns of all drawn runs with the group of each, and which runs the other panels select, if not all. Nothing is asked where no column is chosen,
 * or as long as it is not known what the groups are. `own`: the panel's own clauses leave runs out too.
 */
export function planGroups(values: readonly Column[], choice: GroupChoice, context: PanelContext, own = false): RunsColumnsPlan[] {
  const by = chosenColumns(choice, context.runs, context.catalog);
  if (values.length === 0 || !by) return [];
  const columns = [...new Map([...values, idColumn, nameColumn, ...by].map((column) => [columnId(column), column])).values()];
  const selected = selectedPlan(context, { own });
  const plan: RunsColumnsPlan = { kind: 'runs.columns', runs: drawnRuns(context), columns };
  return [by.length > 0 ? { ...plan, groupBy: [...by] } : plan, ...(selected ? [selected] : [])];
}
