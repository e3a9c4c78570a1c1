import type { Column, Goal } from '../../model/index.js';
import { panelComponent, type PanelComponentProps } from '../panelComponent.js';
import { scalar } from './kind.js';
import type { ScalarSpec } from './spec.js';

/** Its settings, one by one. */
export interface ScalarCardFields extends Partial<Omit<ScalarSpec, 'metric'>> {
  /** The number of each run. */
  metric: Column;
  /** Which values are better. */
  goal: Goal;
}

export type ScalarCardProps = PanelComponentProps<ScalarCardFields, ScalarSpec>;

/** One number as a card of its own: by default the best of the run set's groups (or runs), with its standard deviation over the group's runs. Default height 150. */
export const ScalarCard = /* @__PURE__ */ panelComponent<ScalarCardFields, ScalarSpec>({
  kind: scalar,
  name: 'ScalarCard',
  height: 150,
  specOf: ({ metric, goal, pick = 'best', groupBy = 'run set', spread = 'sd' }) => ({ metric, goal, pick, groupBy, spread }),
});
