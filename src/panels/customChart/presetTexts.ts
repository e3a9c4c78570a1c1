import { defineTexts } from '../../texts/index.js';

/** What presets are called. */
export const presetTexts = defineTexts('customChart', {
  bar: 'Bar',
  histogram: 'Histogram',
  scatter: 'Scatter',
  line: 'Line',
  multiLine: 'Multi-line, a line per metric',
  confusion: 'Confusion matrix',
  roc: 'ROC curve',
  pr: 'Precision-recall curve',
});
