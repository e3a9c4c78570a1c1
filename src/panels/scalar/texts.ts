import { defineTexts } from '../../texts/index.js';

/** What a scalar card says at once; that of its settings comes with them. */
export const scalarTexts = defineTexts('scalar', {
  /** Which number is shown. */
  best: 'best',
  lastFinished: 'last finished run',
  n: 'n {count}',
  noneFinished: 'no run has finished',
  ofRuns: { one: 'of {count} run', other: 'of {count} runs' },
  groupMean: 'group mean {mean}',
  /** How its runs lie about it. */
  oneRun: '± – (one run)',
  sdAbout: '± {distance} sd',
  stderrAbout: '± {distance} stderr',
  tAbout: '± {distance} 95 % CI',
  tEnds: '95 % CI of the mean {ends}',
  ci: '95 % CI {ends}',
  ciSamples: { one: '95 % CI {ends} ({count} bootstrap sample)', other: '95 % CI {ends} ({count} bootstrap samples)' },
  ends: '{low}–{high}',
  /** How it compares. */
  noBaseline: 'baseline {run} has no value',
  equal: '= baseline {run}',
  better: '{sign} {difference} ({share}) better than {run}',
  worse: '{sign} {difference} ({share}) worse than {run}',
  percent: '{n} %',
  /** What the number is that of. */
  bestOfMeans: { one: 'best of {count} group mean: {group}', other: 'best of {count} group means: {group}' },
  pickIs: '{pick}: {run}',
  pickOf: { one: '{pick} of {count} run', other: '{pick} of {count} runs' },
  valueIs: '{metric}: {value}',
  between: '; ',
  sentence: '{parts}.',
  someRuns: { one: '{selected} of {count} run', other: '{selected} of {count} runs' },
  /** The table. */
  value: 'Value',
  spread: 'Spread',
  baseline: 'Baseline',
  difference: 'Difference',
  meanOf: 'Group mean',
  groupOf: '{group}, n {count}',
  leftOut: 'Left out',
  what: 'What',
  of: 'Of',
});
