import type { XAxis } from '../../model/index.js';
import { StandalonePanel, type StandaloneProps } from '../StandalonePanel.js';
import { linePlot } from './kind.js';
import { linePlotSpec } from './spec.js';

export interface LinePlotProps extends StandaloneProps {
  /** Key of the metric, or keys of several. */
  y: string | readonly string[];
  /** Default `step`. */
  x?: XAxis;
  /** Weight of the debiased exponential moving average, 0 (none, the default) to 0.999. */
  smoothing?: number;
  /** Default `linear`. */
  yScale?: 'linear' | 'log';
  /** Whether the unsmoothed lines are drawn faintly behind smoothed ones. Default true. */
  showOriginal?: boolean;
  /** Whether the runs are named below the plot. Default true. */
  legend?: boolean;
}

/** Metrics over step or time, one line per run, as a card of its own. The reader can change its settings until its props change. */
export function LinePlot({ project, runs, title, height, ...rest }: LinePlotProps) {
  const standalone = { project, runs, title, height };
  return <StandalonePanel {...standalone} kind={linePlot} version={1} spec={specOf(rest)} />;
}

function specOf({ y, x = 'step', smoothing = 0, yScale = 'linear', showOriginal = true, legend = true }: Omit<LinePlotProps, 'project'>) {
  return linePlotSpec(typeof y === 'string' ? [y] : [...y], { x, smoothing, yScale, showOriginal, legend });
}
