import type { Column } from '../../model/index.js';
import { panelComponent, type PanelComponentProps } from '../panelComponent.js';
import { barChart } from './kind.js';
import type { BarChartSpec } from './spec.js';

/** Its settings, one by one. */
export interface BarChartFields extends Partial<Omit<BarChartSpec, 'values'>> {
  /** The numbers shown, side by side. */
  values: Column[];
}

export type BarChartProps = PanelComponentProps<BarChartFields, BarChartSpec>;

/**
 * Bars of numbers per run or group of runs, as a card of its own. Defaults: groups of the run set (`groupBy`), `mean` with a 95 % interval by Student's t, level bars, the largest
 * value first, on a linear axis from 0.
 */
export const BarChart = /* @__PURE__ */ panelComponent<BarChartFields, BarChartSpec>({
  kind: barChart,
  name: 'BarChart',
  specOf: ({
    values,
    groupBy = 'run set',
    centre = 'mean',
    spread = 't',
    orientation = 'horizontal',
    order = 'value',
    ascending = false,
    scale = 'linear',
    fromZero = true,
  }) => ({ values, groupBy, centre, spread, orientation, order, ascending, scale, fromZero }),
});
