import { defineTexts } from '../../texts/index.js';

/** What the settings of a scalar card say. */
export const scalarFormTexts = defineTexts('scalar', {
  show: 'Show',
});
