import { defineTexts } from '../../texts/index.js';

/** What the settings of a table say. */
export const tableFormTexts = defineTexts('table', {
  tableField: 'Table',
  tableRows: '{table} ({rows})',
  lastOfEach: 'The last of each run',
  all: 'All',
  lines: 'Lines per row',
  groupedBy: 'Grouped by: {count}',
  groupedByNone: 'Grouped by: none',
  keyPlace: '{column} ({place})',
  shownColumns: 'Columns: {shown} of {all}',
});
