import { widestWindow } from '../../../model/index.js';
import type { LinePlotSpec } from '../../../panels/index.js';
import type { Fields } from '../fields.js';
import { lineColors } from '../runs/runColors.js';
import type { ArrivedPanel, SharedSettings } from './arrivedPanel.js';
import { readGrouping } from './groupSettings.js';

/** Largest weight that a line plot here takes. */
const mostSmoothing = 0.999;

const axes: Readonly<Record<string, LinePlotSpec['x']>> = {
  _step: 'step',
  _runtime: 'relative',
  _absolute_runtime: 'relative',
  _timestamp: 'wall',
};

/** Lines over steps or time. */
export function readLinePanel(config: Fields, shared: SharedSettings): ArrivedPanel {
  config.usual({ plotType: 'line', showLegend: true, aggregate: false, ignoreOutliers: false, useMetricRegex: false, xLogScale: false });
  const notes: string[] = [];
  const spec: LinePlotSpec = {
    metrics: [...new Set(config.texts('metrics'))],
    x: axisOf(config, shared),
    yScale: config.flag('yLogScale') ? 'log' : 'linear',
    ...smoothingOf(config, shared, notes),
    ...groupingOf(config, notes),
    showOriginal: config.flag('showOriginalAfterSmoothing') ?? true,
    legend: config.take('showLegend', (value): value is boolean => typeof value === 'boolean') ?? true,
  };
  sayWhatIsMissing(config, notes);
  return { kind: 'line-plot', spec, notes };
}

/** Steps and times by their names; any other is a metric. */
function axisOf(config: Fields, shared: SharedSettings): LinePlotSpec['x'] {
  const name = config.words('xAxis') ?? shared.xAxis;
  return Object.hasOwn(axes, name) ? axes[name]! : { metric: name };
}

function smoothingOf(config: Fields, shared: SharedSettings, notes: string[]): Pick<LinePlotSpec, 'smoothing'> {
  const type = config.words('smoothingType') ?? shared.smoothingType;
  const weight = config.number('smoothingWeight') ?? shared.smoothingWeight;
  if (!(weight > 0) || type === 'none') return { smoothing: 0 };
  const most = Math.min(weight, mostSmoothing);
  switch (type) {
    case 'exponential':
    case 'exponentialTimeWeighted':
      if (weight > most) notes.push(`The smoothing weight ${weight} is ${most}, the largest here.`);
      if (type === 'exponential') return { smoothing: most };
      notes.push('The average weighs points by their distance as a share of each line, not of the whole chart.');
      return { smoothing: { method: 'time-ema', weight: most } };
    case 'gaussian':
      return { smoothing: { method: 'gaussian', sigma: Math.min(weight, 1000) } };
    case 'average':
      return { smoothing: { method: 'mean', points: Math.min(widestWindow, 2 * Math.floor(weight / 2) + 1) } };
    default:
      config.giveBack('smoothingType', 'smoothingWeight');
      notes.push(`Smoothing of the type ${type} is not drawn.`);
      return { smoothing: 0 };
  }
}

const bands = { minmax: 'range', stddev: 'sd-population', stderr: 'stderr', none: 'none' } as const;

/** Groups of its own; without them lines are grouped as the run set is, which W&B does too. */
function groupingOf(config: Fields, notes: string[]): Pick<LinePlotSpec, 'groupBy' | 'centre' | 'band'> {
  config.usual({ aggregate: false, groupBy: 'None', groupAgg: 'mean', groupArea: 'minmax' });
  const { groupBy, groupAgg, groupArea } = config.json;
  const asks = [groupBy, groupAgg, groupArea].some((value) => typeof value === 'string' && value !== '' && value !== 'None');
  if (!asks) return {};
  const { groupBy: by, centre } = readGrouping(config, notes);
  if (groupArea === 'samples') notes.push('Groups have a band from the least to the greatest, not the lines of their runs.');
  if (groupArea === 'stderr') notes.push('Standard errors are those of a sample (÷ n − 1).');
  const band = Object.hasOwn(bands, String(groupArea)) ? bands[groupArea as keyof typeof bands] : 'range';
  return { ...(by !== 'run set' && { groupBy: by }), centre, band };
}

function sayWhatIsMissing(config: Fields, notes: string[]): void {
  const { expressions, metricRegex, useMetricRegex, overrideColors } = config.json;
  if (Object.keys(lineColors(overrideColors)).length > 0)
    notes.push('The colours of its lines are those of their runs in all panels beside it.');
  if (Array.isArray(expressions) && expressions.length > 0) notes.push('The metrics are drawn as they are, not the expressions of them.');
  if (useMetricRegex === true && typeof metricRegex === 'string') notes.push('Metrics are not chosen by a pattern: add them by hand.');
}
