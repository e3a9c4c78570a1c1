import { columnId, type Catalog, type Column, type ImportancePlan } from '../../model/index.js';
import { varyingKeys } from '../columns/index.js';
import type { PanelContext } from '../panelKind.js';
import { selectedRuns } from '../panelSelection.js';
import type { ImportanceSpec } from './spec.js';

/** Importance over the selected runs. Nothing to ask without a target or parameters, or before it is known which there are. */
export function planImportance(spec: ImportanceSpec, _state: unknown, context: PanelContext): ImportancePlan[] {
  const { target, goal, trees, seed } = spec;
  const parameters = chosenParameters(spec, context.catalog);
  if (!target || !parameters || parameters.length === 0) return [];
  return [{ kind: 'importance', runs: selectedRuns(context), target, goal, parameters, ...(trees !== undefined && { trees }), seed }];
}

/** The parameters that are asked about; undefined before the catalog is known, where it decides. */
export function chosenParameters({ target, parameters }: ImportanceSpec, catalog: Catalog | undefined): Column[] | undefined {
  const known = parameters ?? (catalog && suggestedParameters(catalog));
  return known?.filter((column) => target === undefined || columnId(column) !== columnId(target));
}

/** Config keys that vary and do not name runs, the most telling first. */
export function suggestedParameters(catalog: Catalog): Column[] {
  return varyingKeys(catalog).map(({ key }): Column => ({ from: 'config', key }));
}
