import { defineTexts } from '../texts/index.js';

/** What the menu of a run and the drawer with the run list say. */
export const menuTexts = defineTexts('dashboard', {
  runMenu: 'Run {name}',
  showAllRuns: 'Show all runs',
  hideInPanels: 'Hide in panels',
  showInPanels: 'Show in panels',
  showAlone: 'Show alone',
  altClick: 'Alt+click',
  select: 'Select',
  selectNoMore: 'Select no more',
  ctrlClick: 'Ctrl+click',
  setBaseline: 'Set as baseline',
  baselineNoMore: 'Baseline no more',
  copyId: 'Copy run id',
  colour: 'Colour',
  colourNumber: 'Colour {n}',
  close: 'Close',
});
