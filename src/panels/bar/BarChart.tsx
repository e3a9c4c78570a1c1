import type { Column } from '../../model/index.js';
import { StandalonePanel, type StandaloneProps } from '../StandalonePanel.js';
import { barChart } from './kind.js';
import type { BarChartSpec } from './spec.js';

export interface BarChartProps extends StandaloneProps, Partial<Omit<BarChartSpec, 'values'>> {
  /** The numbers shown, side by side. */
  values: Column[];
}

/**
 * Bars of numbers per run or group of runs, as a card of its own. Defaults: groups of the run set (`groupBy`), `mean` with a 95 % interval by Student's t, level bars, the largest
 * value first, on a linear axis from 0.
 */
export function BarChart({
  values,
  groupBy = 'run set',
  centre = 'mean',
  spread = 't',
  orientation = 'horizontal',
  order = 'value',
  ascending = false,
  scale = 'linear',
  fromZero = true,
  ...standalone
}: BarChartProps) {
  const spec: BarChartSpec = { values, groupBy, centre, spread, orientation, order, ascending, scale, fromZero };
  return <StandalonePanel {...standalone} kind={barChart} version={1} spec={spec} />;
}
