import { defineTexts } from '../../texts/index.js';

/** What an optimisation history says at once; that of its settings comes with them. */
export const historyTexts = defineTexts('optimizationHistory', {
  title: '{metric}: best so far',
  smaller: 'smaller is better',
  larger: 'larger is better',
  best: 'best: {run}, {value}',
  bestSoFar: 'best so far',
  target: 'target {value}',
  runNumber: 'Run no.',
  bestColumn: 'Best so far',
  /** Why a run has no place. */
  missing: 'missing',
  notFinite: 'not finite',
  notPositive: 'not above 0',
  countMissing: { one: '× {count} without a value', other: '× {count} without a value' },
  countNotFinite: { one: '× {count} NaN or infinite', other: '× {count} NaN or infinite' },
  countNotPositive: { one: '× {count} ≤ 0', other: '× {count} ≤ 0' },
  /** The summary, part by part. */
  noneDrawable: '{runs}; none has a value of {metric} that can be drawn.',
  bestBy: '{runs}; best {metric} {value} by {run}, {place}',
  run: 'run {n}',
  improved: { one: 'improved {count} time', other: 'improved {count} times' },
  notReached: 'target {value} not reached',
  reached: 'target {value} reached at {place}',
  between: '; ',
  sentence: '{parts}.',
  /** What is read of a run. */
  valueOf: '{metric} {value}',
  noValueOf: '{metric}: {reason}',
  bestHere: 'best so far {value} by {run}',
  clause: { one: '{count} run in the history of {metric}', other: '{count} runs in the history of {metric}' },
  /** Keys. */
  keyRead: 'read the run before or after',
  keysSelect: 'Shift + ← →',
  keySelect: 'select runs on the way',
  keyBest: 'read the best run',
});
