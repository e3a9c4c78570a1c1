import type { Alignment, Band, Centre, Smoothing, XAxis } from '../../model/index.js';
import type { GroupChoice } from '../groups/index.js';
import { panelComponent, type PanelComponentProps } from '../panelComponent.js';
import { linePlot } from './kind.js';
import { linePlotSpec, type LinePlotSpec } from './spec.js';
import type { LinePlotState } from './state.js';

/** Its settings, one by one. */
export interface LinePlotFields {
  /** Key of the metric, or keys of several. */
  y: string | readonly string[];
  /** Default `step`. */
  x?: XAxis;
  /** Weight of the debiased exponential moving average, 0 (none, the default) to 0.999, or another method. */
  smoothing?: number | Smoothing;
  /** Default `linear`. */
  yScale?: 'linear' | 'log';
  /** Whether the unsmoothed lines are drawn faintly behind smoothed ones. Default true. */
  showOriginal?: boolean;
  /** Whether the runs are named below the plot. Default true. */
  legend?: boolean;
  /** Which runs become one line. Default: as the run set groups them. */
  groupBy?: GroupChoice;
  /** What the line of a group is. Default `mean`. */
  centre?: Centre;
  /** What is drawn around it. Default `range`, from the least to the greatest. */
  band?: Band | 'none';
  /** How the points of a group's runs are brought together. Default by exactly the same x. */
  align?: Alignment;
  /** Whether runs are smoothed before they become part of their group. Default false. */
  smoothFirst?: boolean;
}

export type LinePlotProps = PanelComponentProps<LinePlotFields, LinePlotSpec, LinePlotState>;

/** Metrics over step or time, one line per run, as a card of its own. The reader can change its settings until its props change. */
export const LinePlot = /* @__PURE__ */ panelComponent<LinePlotFields, LinePlotSpec, LinePlotState>({
  kind: linePlot,
  name: 'LinePlot',
  specOf: ({ y, x = 'step', smoothing = 0, yScale = 'linear', showOriginal = true, legend = true, ...groups }) =>
    linePlotSpec(typeof y === 'string' ? [y] : [...y], { x, smoothing, yScale, showOriginal, legend, ...groups }),
});
