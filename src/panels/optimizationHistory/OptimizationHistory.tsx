import type { Column, Goal } from '../../model/index.js';
import { StandalonePanel, type StandaloneProps } from '../StandalonePanel.js';
import { optimizationHistory } from './kind.js';
import type { HistoryAxis, OptimizationHistorySpec } from './spec.js';

export interface OptimizationHistoryProps extends StandaloneProps {
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

/** Each run as a point over the order of runs or time, with the best so far, as a card of its own. */
export function OptimizationHistory({ metric, goal, x = 'order', yScale = 'linear', target, ...standalone }: OptimizationHistoryProps) {
  const spec: OptimizationHistorySpec = { metric, goal, x, yScale, ...(target !== undefined && { target }) };
  return <StandalonePanel {...standalone} kind={optimizationHistory} version={1} spec={spec} />;
}
