import { defineTexts } from '../../texts/index.js';

/** What the settings of a custom chart say. */
export const customChartFormTexts = defineTexts('customChart', {
  table: 'Table',
  chart: 'Chart (Vega-Lite)',
  startFrom: 'Start from',
  aPreset: 'A preset…',
  columns: 'Columns',
  addColumn: 'Add a column',
  chooseField: 'Choose a field',
  apply: 'Apply',
  format: 'Format',
  wrongAt: 'Line {line}, column {column}: {reason}',
});
