import { defineTexts } from '../../texts/index.js';

/** What the settings of an optimisation history say. */
export const historyFormTexts = defineTexts('optimizationHistory', {
  byOrder: 'Order of runs',
  byTime: 'Time of creation',
  targetField: 'Target',
});
