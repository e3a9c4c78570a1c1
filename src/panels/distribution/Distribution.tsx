import type { Column } from '../../model/index.js';
import { panelComponent, type PanelComponentProps } from '../panelComponent.js';
import { distribution } from './kind.js';
import type { DistributionSpec } from './spec.js';

/** Its settings, one by one. */
export interface DistributionFields extends Partial<Omit<DistributionSpec, 'value'>> {
  /** Whose values are shown. */
  value: Column;
}

export type DistributionProps = PanelComponentProps<DistributionFields, DistributionSpec>;

/**
 * How the values of a column lie, as a card of its own. Defaults: boxes of the run set's groups with the runs as points where they are few; histograms with bins by
 * Freedman and Diaconis and counts; violins with Scott's bandwidth.
 */
export const Distribution = /* @__PURE__ */ panelComponent<DistributionFields, DistributionSpec>({
  kind: distribution,
  name: 'Distribution',
  specOf: ({
    value,
    form = 'box',
    groupBy = 'run set',
    scale = 'linear',
    points = true,
    bins = 'freedman-diaconis',
    heights = 'count',
    bandwidth = 'scott',
  }) => ({ value, form, groupBy, scale, points, bins, heights, bandwidth }),
});
