import type { LinePlotSpec } from '../../../panels/index.js';
import type { Fields } from '../fields.js';
import { lineColors } from '../runs/runColors.js';
import type { ArrivedPanel, SharedSettings } from './arrivedPanel.js';

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
    x: axisOf(config, shared, notes),
    yScale: config.flag('yLogScale') ? 'log' : 'linear',
    ...smoothingOf(config, shared, notes),
    showOriginal: config.flag('showOriginalAfterSmoothing') ?? true,
    legend: config.take('showLegend', (value): value is boolean => typeof value === 'boolean') ?? true,
  };
  sayWhatIsMissing(config, notes);
  return { kind: 'line-plot', spec, notes };
}

function axisOf(config: Fields, shared: SharedSettings, notes: string[]): LinePlotSpec['x'] {
  const name = config.words('xAxis') ?? shared.xAxis;
  if (Object.hasOwn(axes, name)) return axes[name]!;
  config.giveBack('xAxis');
  notes.push(`Its lines run over steps, not over ${name}.`);
  return 'step';
}

/** `exponential` is what is drawn here; the type that weighs by time differs where points are not evenly spaced. */
function smoothingOf(config: Fields, shared: SharedSettings, notes: string[]): Pick<LinePlotSpec, 'smoothing'> {
  const type = config.words('smoothingType') ?? shared.smoothingType;
  const weight = config.number('smoothingWeight') ?? shared.smoothingWeight;
  if (!(weight > 0) || type === 'none') return { smoothing: 0 };
  if (type !== 'exponential' && type !== 'exponentialTimeWeighted') {
    config.giveBack('smoothingType', 'smoothingWeight');
    notes.push(`Smoothing of the type ${type} is not drawn.`);
    return { smoothing: 0 };
  }
  if (type === 'exponentialTimeWeighted') notes.push('It is smoothed by points, not by the distance between them.');
  if (weight > mostSmoothing) notes.push(`The smoothing weight ${weight} is ${mostSmoothing}, the largest here.`);
  return { smoothing: Math.min(weight, mostSmoothing) };
}

function sayWhatIsMissing(config: Fields, notes: string[]): void {
  const { groupBy, aggregate, expressions, metricRegex, useMetricRegex, overrideColors } = config.json;
  if (aggregate === true || (typeof groupBy === 'string' && groupBy !== '' && groupBy !== 'None'))
    notes.push('Each run has a line of its own: groups are not put together.');
  if (Object.keys(lineColors(overrideColors)).length > 0)
    notes.push('The colours of its lines are those of their runs in all panels beside it.');
  if (Array.isArray(expressions) && expressions.length > 0) notes.push('The metrics are drawn as they are, not the expressions of them.');
  if (useMetricRegex === true && typeof metricRegex === 'string') notes.push('Metrics are not chosen by a pattern: add them by hand.');
}
