import type { Column, Goal } from '../../model/index.js';
import { StandalonePanel, type StandaloneProps } from '../StandalonePanel.js';
import { scalar } from './kind.js';
import type { ScalarSpec } from './spec.js';

export interface ScalarCardProps extends StandaloneProps, Partial<Omit<ScalarSpec, 'metric'>> {
  /** The number of each run. */
  metric: Column;
  /** Which values are better. */
  goal: Goal;
}

/** One number as a card of its own: by default the best of the run set's groups (or runs), with its standard deviation over the group's runs. Default height 150. */
export function ScalarCard({
  metric,
  goal,
  pick = 'best',
  groupBy = 'run set',
  spread = 'sd',
  height = 150,
  ...standalone
}: ScalarCardProps) {
  const spec: ScalarSpec = { metric, goal, pick, groupBy, spread };
  return <StandalonePanel {...standalone} height={height} kind={scalar} version={1} spec={spec} />;
}
