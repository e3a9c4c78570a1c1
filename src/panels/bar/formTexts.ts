import { defineTexts } from '../../texts/index.js';

/** What the settings of a bar chart say. */
export const barFormTexts = defineTexts('bar', {
  and: 'And',
  leaveOut: 'Leave out',
  addNumber: 'Add a number',
  perRun: 'A bar per run',
  centre: 'Bar of a group',
  spread: 'Error bars',
  sortBy: 'Sort by',
  byValue: 'Value',
  byName: 'Name',
  byCreation: 'Creation',
  ascending: 'Ascending',
  upright: 'Upright',
  logScale: 'Log scale',
  fromZero: 'Axis from 0',
});
