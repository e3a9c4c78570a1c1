import { defineTexts } from '../../texts/index.js';

/** What a bar chart says at once; that of its settings comes with them. */
export const barTexts = defineTexts('bar', {
  notFromZero: 'axis not from 0',
  group: 'Group',
  runs: 'Runs',
  groups: { one: '{count} group', other: '{count} groups' },
  part: '{from}–{to} of {all}',
  partExact: '{part} · exact',
  fewSamples: '{samples} bootstrap samples where a group is large',
  noNumber: 'No number is chosen. Choose one in the settings.',
  noValue: '– ({reason})',
  oneRun: '– (one run)',
  fromTo: '{low} to {high}',
  /** The summary: `Bars of val/loss for 3 groups of 9 runs (mean ± sd): … .` */
  ofRuns: '{groups} of {runs}',
  bars: 'Bars of {columns} for {what}.',
  barsHow: 'Bars of {columns} for {what} ({how}).',
  barsEnds: 'Bars of {columns} for {what}: {ends}.',
  barsHowEnds: 'Bars of {columns} for {what} ({how}): {ends}.',
  end: '{bar} {values}',
  /** Columns of the table, and what is read at a bar. */
  centreOf: '{centre} {column}',
  count: 'n',
  countOf: 'n {column}',
  lowerEnd: '{column} lower end',
  upperEnd: '{column} upper end',
  howOf: '{how} of {column}',
  nOf: 'n of {column}',
  someOf: { one: '{n} of {count} runs', other: '{n} of {count} runs' },
  clause: { one: '{count} run in bars of {columns}', other: '{count} runs in bars of {columns}' },
  baseline: 'baseline {run}',
  what: 'bars',
  /** Keys. */
  keyRead: 'read the bar before or after',
  keyEnds: 'read the first or last bar',
  keysPage: 'PageUp PageDown',
  keyPage: 'turn the page',
  keyPick: 'select the runs of the bar, or no more',
});
