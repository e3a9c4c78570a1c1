import { defineTexts } from '../../texts/index.js';

/** What the settings of a distribution say. */
export const distributionFormTexts = defineTexts('distribution', {
  valuesField: 'Values',
  formField: 'Form',
  together: 'All runs together',
  logScale: 'Log scale',
  points: 'Runs as points',
  densityField: 'Density',
  binsField: 'Bins',
  aNumberOfBins: 'A number of bins',
  bandwidthField: 'Bandwidth',
  aNumber: 'A number',
});
