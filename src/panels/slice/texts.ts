import { defineTexts } from '../../texts/index.js';

/** What a slice plot says. */
export const sliceTexts = defineTexts('slice', {
  title: '{metric} by parameter',
  trend: 'Trend',
  /** The marked run, in the legend. */
  best: 'best: {run}, {value}',
  /** The colours: when runs were created. */
  created: 'created',
  first: 'first',
  last: 'last',
  only: 'only',
  curve: 'curve: LOESS {span}',
  medians: 'lines: median per value',
  page: 'parameters {from}–{to} of {all}',
  lacking: { one: '{count} parameter that some runs lack', other: '{count} parameters that some runs lack' },
  /** The summary. */
  summary: {
    one: '{runs}: {metric} over each of {count} parameter: {names}.',
    other: '{runs}: {metric} over each of {count} parameters: {names}.',
  },
  summaryBest: {
    one: '{runs}: {metric} over each of {count} parameter: {names}; best {value} by {run}.',
    other: '{runs}: {metric} over each of {count} parameters: {names}; best {value} by {run}.',
  },
  someRuns: { one: '{selected} of {count} run', other: '{selected} of {count} runs' },
  chooseMetric: 'Choose a metric in the settings.',
  noneVaries: 'No parameter varies over these runs.',
  reading: '{name} {value}',
  /** Keys. */
  keyParameter: 'choose a parameter',
  keyRead: 'read the run with the next larger or smaller value',
  keysPage: 'Page Up, Page Down',
  keyPage: 'other parameters',
});
