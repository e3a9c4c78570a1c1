import { defineTexts } from '../../texts/index.js';

/** What a timeline says. */
export const timelineTexts = defineTexts('timeline', {
  rowPerRun: 'a row per run',
  rows: 'Rows',
  packed: 'As few as fit',
  onePerRun: 'One per run',
  stateCount: '{n} {state}',
  duration: 'Duration',
  share: { one: '{count} rows share {pixels} pixels', other: '{count} rows share {pixels} pixels' },
  noTime: 'No run of this set has a time of creation.',
  /** The summary. */
  noRunHasTime: 'No run has a time; {states}.',
  noRuns: 'no runs',
  summary: '{runs} from {from} to {to}, {span}; {states}; up to {rows} in rows.',
  /** What is read of a run. */
  tookOf: '{state} · {took}',
  unknown: 'duration not known',
  soFar: '{duration} so far',
  createdAt: 'created {moment}',
  /** Keys. */
  keyRead: 'read the run that began before or after',
  keysSelect: 'Shift + ← →',
  keySelect: 'select by time on the way',
  keyZoom: 'zoom in, out, to all',
});
