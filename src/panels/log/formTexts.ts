import { defineTexts } from '../../texts/index.js';

/** What the settings of a log panel say. */
export const logFormTexts = defineTexts('log', {
  newest: 'the newest, or what is selected',
  showTimes: 'Show times',
  followPointer: 'Follow the pointer',
});
