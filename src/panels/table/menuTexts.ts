import { defineTexts } from '../../texts/index.js';

/** What the menu of a column says. */
export const tableMenuTexts = defineTexts('table', {
  sortUp: 'Sort up',
  sortDown: 'Sort down',
  groupBy: 'Group by',
  pin: 'Pin',
  unpin: 'Unpin',
  /** Towards the first column, and away from it. */
  moveToStart: 'Move left',
  moveToEnd: 'Move right',
  hide: 'Hide',
  groupsShow: 'Groups show',
  apply: 'Apply',
  noFilter: 'No filter',
  from: 'From',
  to: 'To',
  text: 'Text',
  textIs: 'Text is',
  contained: 'contained',
  aPattern: 'a pattern (RE2)',
  missingField: 'Missing',
  withAndWithout: 'with and without',
  without: 'without',
  onlyMissing: 'only missing',
  notNumber: '"{text}" is no number: {column} is compared with numbers.',
  counting: 'Counting values',
  anyOf: { one: 'Any of {count} value', other: 'Any of {count} values' },
  searchValues: 'Search values of {column}',
  searchHere: 'Search',
  moreValues: { one: '{count} more: search for it.', other: '{count} more: search for them.' },
  noSuchValue: 'No such value.',
});
