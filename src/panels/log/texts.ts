import { defineTexts } from '../../texts/index.js';

/** What a log panel says at once; that of its settings comes with them. */
export const logTexts = defineTexts('log', {
  /** The run. */
  chooseRun: 'Choose a run',
  runIs: 'Run: {run}',
  runs: 'Runs',
  searchRuns: 'Search runs',
  noRunCalled: 'No run is called “{text}”.',
  moreRuns: { one: '{count} more: type to find it.', other: '{count} more: type to find them.' },
  running: '{run} · running',
  newestOf: { one: 'newest of {count} run · {lines}', other: 'newest of {count} runs · {lines}' },
  /** The bar. */
  wrap: 'Wrap long lines',
  showOverwritten: 'Show what was written over',
  stayAtEnd: 'Stay at the end',
  copyAll: 'Copy as text',
  saveAll: 'Save as text',
  searchLog: 'Search the log',
  search: 'Search',
  searchPattern: 'Search (RE2)',
  matchCase: 'Match case',
  pattern: 'Pattern',
  previousMatch: 'Previous match',
  nextMatch: 'Next match',
  onlyMatches: 'Only lines that match',
  lines: { one: '{count} line', other: '{count} lines' },
  matchOf: { one: '{at} of {count} line', other: '{at} of {count} lines' },
  goTo: 'Go to line, 1 to {last}',
  line: 'Line',
  /** What copying and saving came to. */
  copiedLine: 'Copied the line.',
  copied: 'Copied {what}.',
  saved: 'Saved.',
  /** A line. */
  standardError: 'standard error',
  err: 'err',
  moreCharacters: { one: '{count} more character', other: '{count} more characters' },
  morePlaces: { one: '{count} more place not marked', other: '{count} more places not marked' },
  writtenOver: 'A carriage return wrote over what stood here',
  readLine: 'Line {line}: {text}',
  readError: 'standard error: {text}',
  /** Why there is nothing. */
  noLog: 'No log.',
  noneOrHidden: 'No run matches, or all are hidden.',
  nothing: '{run} printed nothing. {others}',
  othersPrinted: { one: '{runs} of {count} run printed something.', other: '{runs} of {count} runs printed something.' },
  nonePrinted: 'No run of this project printed anything.',
  noMatch: 'No line of {run} matches “{search}”.',
  /** The summary. */
  summary: 'Console output of {run}: {lines}.',
  summaryNothing: 'Console output of {run}: nothing.',
  summaryNoRun: 'Console output of no run: nothing.',
  summaryMatches: {
    one: 'Console output of {run}: {lines}, {count} matches “{search}”.',
    other: 'Console output of {run}: {lines}, {count} match “{search}”.',
  },
  /** Columns of the table. */
  time: 'Time',
  stream: 'Stream',
  text: 'Text',
  /** Keys. */
  keyRead: 'read the line above or below',
  keysPage: 'PgUp PgDn',
  keyPage: 'a page up or down',
  keyEnds: 'the first or last line',
  keySearch: 'search',
  keyMatch: 'the next or previous match',
  keyWrap: 'wrap long lines',
  keyStay: 'stay at the end',
  keyCopy: 'copy the line',
});
