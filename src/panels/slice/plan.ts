import { columnId, type Catalog, type Column, type RunsColumnsPlan } from '../../model/index.js';
import { varyingKeys } from '../columns/index.js';
import type { PanelContext } from '../panelKind.js';
import { drawnRuns, selectedPlan } from '../panelSelection.js';
import type { SliceSpec, SliceState } from './spec.js';

export const idColumn: Column = { from: 'run', key: 'run_id' };
export const nameColumn: Column = { from: 'run', key: 'name' };

/** The parameters that have a small plot. */
export function sliceParameters({ parameters }: SliceSpec, catalog: Catalog | undefined): Column[] {
  if (parameters) return parameters;
  return catalog ? varyingKeys(catalog).map(({ key }): Column => ({ from: 'config', key })) : [];
}

/** The metric and all parameters of every run, and which runs are selected, if not all. */
export function planSlice(spec: SliceSpec, _state: SliceState, context: PanelContext): RunsColumnsPlan[] {
  const parameters = sliceParameters(spec, context.catalog);
  if (!spec.metric || parameters.length === 0) return [];
  const columns = [spec.metric, ...parameters, idColumn, nameColumn];
  const unique = new Map(columns.map((column) => [columnId(column), column]));
  const selected = selectedPlan(context, { own: true });
  return [{ kind: 'runs.columns', runs: drawnRuns(context), columns: [...unique.values()] }, ...(selected ? [selected] : [])];
}
