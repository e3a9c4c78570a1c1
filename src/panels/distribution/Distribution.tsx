import type { Column } from '../../model/index.js';
import { StandalonePanel, type StandaloneProps } from '../StandalonePanel.js';
import { distribution } from './kind.js';
import type { DistributionSpec } from './spec.js';

export interface DistributionProps extends StandaloneProps, Partial<Omit<DistributionSpec, 'value'>> {
  /** Whose values are shown. */
  value: Column;
}

/**
 * How the values of a column lie, as a card of its own. Defaults: boxes of the run set's groups with the runs as points where they are few; histograms with bins by
 * Freedman and Diaconis and counts; violins with Scott's bandwidth.
 */
export function Distribution({
  value,
  form = 'box',
  groupBy = 'run set',
  scale = 'linear',
  points = true,
  bins = 'freedman-diaconis',
  heights = 'count',
  bandwidth = 'scott',
  ...standalone
}: DistributionProps) {
  const spec: DistributionSpec = { value, form, groupBy, scale, points, bins, heights, bandwidth };
  return <StandalonePanel {...standalone} kind={distribution} version={1} spec={spec} />;
}
