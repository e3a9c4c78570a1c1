import { defineTexts } from '../../texts/index.js';

/** What a custom chart says at once; that of its settings comes with them. What a chart is refused for is an error, and stays English. */
export const customChartTexts = defineTexts('customChart', {
  vegaLite: 'Vega-Lite',
  loadingForm: 'Loading the form',
  name: 'name',
  choosePreset: 'Choose a preset in the settings, or write a Vega-Lite chart there.',
  /** Rows of the data that a chart reads. */
  runs: { one: '{count} run', other: '{count} runs' },
  points: { one: '{count} point', other: '{count} points' },
  rows: { one: '{count} row', other: '{count} rows' },
  exact: '{rows} · exact',
  lost: {
    one: '{count} NaN or infinite point is no part of history',
    other: '{count} NaN or infinite points are no part of history',
  },
  noFields: {
    one: 'There is no field {names}: {known}.',
    other: 'There are no fields {names}: {known}.',
  },
  quoted: '“{name}”',
  has: '{data} has {fields}',
  between: '; ',
  /** The summary. */
  untitled: 'Custom chart',
  summary: '{title}: {rows} of {data}.',
  summaryTitle: '{title}.',
  /** Why there is nothing. */
  chooseFields: 'Choose {names} in the settings. Fields there are: {fields}.',
  noHistory: 'The chart reads history: choose its metrics in the settings.',
  emptyHistory: 'The chosen metrics have no rows in this run set.',
  emptyTable: 'The chosen table has no rows in this run set.',
  noTables: 'The chart reads a table, but this project has none.',
  chooseTable: 'The chart reads a table: choose one in the settings. There are {tables}.',
  /** What is read, and what is selected. */
  readRow: 'Row {row} of {all}: {text}',
  moreFacts: { one: 'and {count} more', other: 'and {count} more' },
  moreWarnings: { one: '{count} more warning', other: '{count} more warnings' },
  clause: { one: '{count} run in {chart}', other: '{count} runs in {chart}' },
  /** Keys. */
  keyRead: 'read rows of the data',
  keyEnds: 'first and last row',
  keyAll: 'select all runs',
});
