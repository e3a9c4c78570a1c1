import { defineTexts } from '../../texts/index.js';

/** What parallel coordinates say at once; that of their settings comes with them. */
export const parallelTexts = defineTexts('parallelCoordinates', {
  /** The lanes of what has no place. */
  missing: 'missing',
  odd: 'NaN, ±∞',
  other: 'other',
  notes: '{what}: {columns}',
  notesMore: '{what}: {columns} and {more} more',
  countMissing: { one: '{count} missing', other: '{count} missing' },
  countNotFinite: { one: '{count} NaN or infinite', other: '{count} NaN or infinite' },
  countNotPositive: { one: '{count} ≤ 0', other: '{count} ≤ 0' },
  countNoNumber: { one: '{count} no number', other: '{count} no number' },
  countRare: { one: '{count} rare values together', other: '{count} rare values together' },
  /** The summary: `48 runs over 3 axes: lr, depth, val/loss.` */
  over: { one: '{runs} over {count} axis: {columns}.', other: '{runs} over {count} axes: {columns}.' },
  overBrushed: {
    one: '{runs} over {count} axis: {columns}; brushed on {brushed}.',
    other: '{runs} over {count} axes: {columns}; brushed on {brushed}.',
  },
  noAxis: 'No axis is chosen. Choose some in the settings.',
  axisHint: '{axis}: drag to move, double-click to turn over',
  /** Keys, and what is said of an axis. */
  keyAxis: 'choose an axis',
  keyMove: 'move its range, or the mark on categories',
  keysWiden: 'Shift + ↑ ↓',
  keyWiden: 'widen or narrow the range',
  keyRange: 'begin another range, or choose the category',
  keyMissing: 'runs without a value; with NaN or ±∞',
  keysDelete: 'Delete',
  keyClear: 'clear the axis',
  keyTurn: 'turn the axis over',
  keyShift: 'move the axis left or right',
  atCategory: 'at {category}',
  allValues: 'all values',
});
