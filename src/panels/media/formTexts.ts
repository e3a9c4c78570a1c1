import { defineTexts } from '../../texts/index.js';

/** What the settings of a media panel say. */
export const mediaFormTexts = defineTexts('media', {
  sideBySide: 'Side by side',
  itemsOfStep: 'Items of a step',
  stepsOfItem: 'Steps of an item',
  tileSize: 'Size',
  tilePixels: { one: '{count} pixel', other: '{count} pixels' },
  overlays: 'Boxes and masks',
  keys: 'Keys',
  addKey: 'Add a key',
});
