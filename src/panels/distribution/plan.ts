import type { RunsColumnsPlan } from '../../model/index.js';
import type { PanelContext } from '../panelKind.js';
import { planGroups } from '../groups/index.js';
import type { DistributionSpec } from './spec.js';
import type { DistributionState } from './state.js';

/** The values of all drawn runs with their groups, and which runs are selected, if not all. */
export function planDistribution(
  { value, groupBy }: DistributionSpec,
  _state: DistributionState,
  context: PanelContext,
): RunsColumnsPlan[] {
  return planGroups(value ? [value] : [], groupBy, context);
}
