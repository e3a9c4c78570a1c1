import { defineTexts } from '../../texts/index.js';

/** What the settings of a line plot, an empty one and the markers of comments say. */
export const linePlotFormTexts = defineTexts('linePlot', {
  metrics: 'Metrics',
  addMetric: 'Add a metric',
  removeMetric: 'Remove {key}',
  xAxis: 'X axis',
  relativeTime: 'Relative time',
  wallTime: 'Wall time',
  steps: 'Step',
  yScale: 'Y scale',
  linear: 'Linear',
  logScale: 'Log',
  smoothing: 'Smoothing (EMA)',
  showRaw: 'Show unsmoothed',
  legend: 'Legend',
  noMetric: 'No metric is chosen yet.',
  allHidden: 'Every run of this set is hidden.',
  noRuns: 'This set has no run.',
  notLogged: 'No run in this set logs {keys}.',
  othersLogIt: { one: '{runs} of {all} runs logs it.', other: '{runs} of {all} runs log it.' },
  othersLog: { one: '{runs} of {all} runs logs {key}.', other: '{runs} of {all} runs log {key}.' },
  commentAt: 'Comment {label}: {line} at {place}',
});
