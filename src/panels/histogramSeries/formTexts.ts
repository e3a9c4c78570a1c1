import { defineTexts } from '../../texts/index.js';

/** What the settings of histograms over steps say. */
export const histogramFormTexts = defineTexts('histogramSeries', {
  histogram: 'Histogram',
  chooseOne: 'Choose one',
  shownAsField: 'Shown as',
  symlogScale: 'Logarithmic on both sides of 0',
  logColoursField: 'Log colours',
  binsField: 'Bins',
});
