import { defineTexts } from '../texts/index.js';

/** What charts say themselves. */
export const chartTexts = defineTexts('charts', {
  chart: 'chart',
  loading: 'Loading',
  retry: 'Retry',
  notRenewed: 'Could not be renewed',
  /** What failed, and why. */
  failure: '{what}: {why}',
  computing: 'Computing',
  more: { one: 'and {count} more', other: 'and {count} more' },
  colour: 'Colour: {label}',
  colourRange: 'Colour: {label}, {from} to {to}',
  noRows: 'No rows',
  rows: { one: 'Rows {from}–{to} of {count}', other: 'Rows {from}–{to} of {count}' },
  previous: 'Previous',
  next: 'Next',
  /** Distances on an axis: `≈ raw from up to 3 steps away`. */
  rawFrom: '≈ raw from up to {distance} away',
  /** A value is `2 ± 1`. */
  spread: '{value} ± {distance}',
  /** The name of an axis and a place on it: `Step 200`. */
  place: '{axis} {value}',
  /** What is read aloud at the cursor. */
  reading: '{line}, {place}: {value}',
  /** Of a group: its centre, and its band. */
  around: '{centre} [{low}, {high}]',
  ofRuns: { one: '{value} · {count} run', other: '{value} · {count} runs' },
  steps: { one: '{n} step', other: '{n} steps' },
  others: { one: '{count} other', other: '{count} others' },
  keyPrevious: 'previous, next point',
  keyLines: 'line above, below',
  keysEnds: 'Home End',
  keyEnds: 'first, last point in view',
  keysTen: 'PgDn PgUp',
  keyTen: 'ten points back, on',
  keyZoom: 'zoom in, out',
  keyAll: 'show all',
  keyWheel: 'Ctrl wheel',
  keyWheelDoes: 'zoom at the pointer',
  keyTable: 'table',
  keyFull: 'full view',
  keyEscape: 'Esc',
  keyLeave: 'leave',
  keyComment: 'c, Alt+click',
  keyCommentDoes: 'comment on the point',
  keyHint: '{keys}: {does}',
});
