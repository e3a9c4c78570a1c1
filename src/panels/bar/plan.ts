import type { RunsColumnsPlan } from '../../model/index.js';
import type { PanelContext } from '../panelKind.js';
import { planGroups } from '../groups/index.js';
import type { BarChartSpec } from './spec.js';
import type { BarChartState } from './state.js';

/** The columns of all drawn runs, and which of them are selected, if not all. */
export function planBarChart({ values, groupBy }: BarChartSpec, _state: BarChartState, context: PanelContext): RunsColumnsPlan[] {
  return planGroups(values, groupBy, context);
}
