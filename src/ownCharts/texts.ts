import { defineTexts } from '../texts/index.js';

/**
 * What charts with data of one's own say in place of what panels of runs say: their lines and rows are no runs. Each key is that of the text it stands for. Last
 * what only they say.
 */
export const ownChartTexts = defineTexts('ownCharts', {
  'linePlot.run': 'Line',
  'linePlot.runs': { one: '{count} line', other: '{count} lines' },
  'linePlot.undrawable': { one: '{count} line holds values that cannot be drawn', other: '{count} lines hold values that cannot be drawn' },
  'groups.run': 'Name',
  'groups.runs': { one: '{count} row', other: '{count} rows' },
  'groups.runsExact': { one: '{count} row · exact', other: '{count} rows · exact' },
  'groups.runsSelected': { one: '{selected} of {count} row selected', other: '{selected} of {count} rows selected' },
  'groups.noRunMatches': 'There are no rows.',
  'groups.noDrawableValue': 'No row has a value of {column} that can be drawn.',
  'groups.readEnds': 'read the first or last row',
  'bar.runs': 'Rows',
  'bar.oneRun': '– (one row)',
  'bar.someOf': { one: '{n} of {count} rows', other: '{n} of {count} rows' },
  'bar.keyPick': 'select the rows of the bar, or no more',
  'scatter.noFitFew': 'no fit: too few points',
  'scatter.noLoess': 'no LOESS: too few points; {said}',
  'scatter.someExact': { one: '{drawn} of {count} point · exact', other: '{drawn} of {count} points · exact' },
  'scatter.shown': { one: '{selected} of {count} point: {y} over {x}', other: '{selected} of {count} points: {y} over {x}' },
  'scatter.noPlace': 'No point has a place for both {x} and {y}.',
  'scatter.perHexagon': 'points per hexagon',
  'scatter.here': { one: '{count} point here', other: '{count} points here' },
  'scatter.keyPick': 'select the point, or let it go',
  'parallelCoordinates.keyMissing': 'rows without a value; with NaN or ±∞',
  /** Points that no axis can show. */
  outOfX: { one: '{count} point without a place on x', other: '{count} points without a place on x' },
  noSeries: 'There is no line to draw.',
  x: 'x',
  asTable: 'View as table',
  asChart: 'View as chart',
  full: 'Full view',
  leaveFull: 'Leave full view',
});
