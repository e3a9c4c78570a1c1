import type { Column, Goal } from '../../model/index.js';
import { panelComponent, type PanelComponentProps } from '../panelComponent.js';
import { optimizationHistory } from './kind.js';
import type { HistoryAxis, OptimizationHistorySpec } from './spec.js';

/** Its settings, one by one. */
export interface OptimizationHistoryFields {
  /** The number each run is judged by. */
  metric: Column;
  /** Which values are better. */
  goal: Goal;
  /** Default `order`. */
  x?: HistoryAxis;
  /** Default `linear`. */
  yScale?: 'linear' | 'log';
  /** A value to reach, drawn as a line. */
  target?: number;
}

export type OptimizationHistoryProps = PanelComponentProps<OptimizationHistoryFields, OptimizationHistorySpec>;

/** Each run as a point over the order of runs or time, with the best so far, as a card of its own. */
export const OptimizationHistory = /* @__PURE__ */ panelComponent<OptimizationHistoryFields, OptimizationHistorySpec>({
  kind: optimizationHistory,
  name: 'OptimizationHistory',
  specOf: ({ metric, goal, x = 'order', yScale = 'linear', target }) => ({
    metric,
    goal,
    x,
    yScale,
    ...(target !== undefined && { target }),
  }),
});
